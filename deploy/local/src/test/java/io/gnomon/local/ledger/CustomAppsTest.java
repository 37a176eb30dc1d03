package io.gnomon.local.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.matching.attribution.AppDomain;
import io.gnomon.matching.host.HostName;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CustomAppsTest {

  private static final List<AppDomain> CATALOG =
      List.of(domain("drive", "drive.vendor.test"), domain("suite", "vendor.test"));

  @Test
  void withoutAnyTheCatalogIsRight() {
    var apps = apps();

    assertThat(apps.appOf("www.vendor.test", null, "suite")).isEqualTo("suite");
    assertThat(apps.appOf("elsewhere.test", null, null)).isNull();
  }

  @Test
  void theLongestDomainAboveAHostNamesItsApp() {
    var apps = apps(domain("own", "vendor.test"), domain("own-wiki", "wiki.vendor.test"));

    assertThat(apps.appOf("vendor.test", null, null)).isEqualTo("own");
    assertThat(apps.appOf("a.wiki.vendor.test", null, null)).isEqualTo("own-wiki");
    assertThat(apps.appOf("notvendor.test", null, null)).isNull();
    assertThat(apps.appOf("my.drive.vendor.test", null, "drive")).isEqualTo("drive");
  }

  @Test
  void aDomainThatWasTakenOverIsTheCustomAppsAlone() {
    var apps = apps(domain("own", "vendor.test"));

    assertThat(apps.appOf("www.vendor.test", null, "suite")).isEqualTo("own");
  }

  @Test
  void aDomainWithAPathHasWhatWasSeenBelowThatPath() {
    var apps = apps(new AppDomain("own-wiki", HostName.of("vendor.test"), "/wiki"));

    assertThat(apps.appOf("www.vendor.test", "/wiki/start", "suite")).isEqualTo("own-wiki");
    assertThat(apps.appOf("www.vendor.test", "/wikis", "suite")).isEqualTo("suite");
    assertThat(apps.appOf("www.vendor.test", null, "suite")).isEqualTo("suite");
    assertThat(apps.appOf("my.drive.vendor.test", "/wiki", "drive")).isEqualTo("drive");
    assertThat(apps.appOf("vendor.test", "/wiki", null)).isEqualTo("own-wiki");
  }

  private static CustomApps apps(AppDomain... own) {
    return new CustomApps(
        Arrays.asList(own),
        app -> CATALOG.stream().filter(each -> Objects.equals(each.appId(), app)).toList());
  }

  private static AppDomain domain(String app, String host) {
    return new AppDomain(app, HostName.of(host));
  }
}
