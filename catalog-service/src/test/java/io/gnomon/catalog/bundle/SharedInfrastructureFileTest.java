package io.gnomon.catalog.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.gnomon.catalog.layer.SharedHost;
import io.gnomon.matching.host.HostName;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Guards the list that ships: a name too many leaves an app unblocked, one too few blocks unrelated
 * sites.
 */
class SharedInfrastructureFileTest {

  private static List<SharedHost> listed = List.of();

  @BeforeAll
  static void readTheFile() throws IOException {
    listed =
        new ObjectMapper(new YAMLFactory())
            .readValue(
                CatalogFiles.bundled().file("shared-infrastructure.yaml"),
                new TypeReference<>() {});
  }

  @Test
  void everyNameIsWrittenOnceInCanonicalForm() {
    assertThat(listed).hasSizeGreaterThan(500);
    assertThat(listed).extracting(SharedHost::host).doesNotHaveDuplicates();
    assertThat(listed)
        .allSatisfy(
            each -> {
              var host = HostName.of(each.host());
              assertThat(host.value()).isEqualTo(each.host());
              assertThat(host.labelCount()).isGreaterThan(1);
              assertThat(each.owner()).isNotBlank();
            });
  }

  @Test
  void noNameLiesBelowAnother() {
    var hosts = listed.stream().map(each -> HostName.of(each.host())).toList();

    assertThat(hosts)
        .noneMatch(
            host -> hosts.stream().anyMatch(other -> !other.equals(host) && host.isUnder(other)));
  }

  @Test
  void theOwnersOwnSiteLiesBelowItsName() {
    assertThat(listed)
        .allSatisfy(
            each ->
                assertThat(each.ownHosts())
                    .allMatch(own -> HostName.of(own).isUnder(HostName.of(each.host())))
                    .doesNotContain(each.host()));
    assertThat(listed).anyMatch(each -> !each.ownHosts().isEmpty());
  }
}
