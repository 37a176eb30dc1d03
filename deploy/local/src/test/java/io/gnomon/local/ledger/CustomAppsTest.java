package io.gnomon.local.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.matching.host.HostName;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CustomAppsTest {

  private static final Map<String, Set<HostName>> CATALOG =
      Map.of(
          "drive", Set.of(HostName.of("drive.vendor.test")),
          "suite", Set.of(HostName.of("vendor.test")));

  private final CustomApps apps = new CustomApps(CATALOG::get);

  @Test
  void withoutAnyTheCatalogIsRight() {
    assertThat(apps.appOf("www.vendor.test", "suite")).isEqualTo("suite");
    assertThat(apps.appOf("elsewhere.test", null)).isNull();
  }

  @Test
  void theLongestDomainAboveAHostNamesItsApp() {
    apps.add("own", List.of(HostName.of("vendor.test")));
    apps.add("own-wiki", List.of(HostName.of("wiki.vendor.test")));

    assertThat(apps.appOf("vendor.test", null)).isEqualTo("own");
    assertThat(apps.appOf("a.wiki.vendor.test", null)).isEqualTo("own-wiki");
    assertThat(apps.appOf("notvendor.test", null)).isNull();
    assertThat(apps.appOf("my.drive.vendor.test", "drive")).isEqualTo("drive");
  }

  @Test
  void aDomainThatWasTakenOverIsTheCustomAppsAlone() {
    apps.add("own", List.of(HostName.of("vendor.test")));

    assertThat(apps.appOf("www.vendor.test", "suite")).isEqualTo("own");
  }
}
