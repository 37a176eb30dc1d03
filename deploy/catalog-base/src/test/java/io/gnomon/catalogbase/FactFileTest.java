package io.gnomon.catalogbase;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.catalogbase.merge.PackageExtract;
import io.gnomon.catalogbase.merge.SiteFact;
import io.gnomon.catalogbase.source.HostFact;
import io.gnomon.catalogbase.source.LockedPackage;
import io.gnomon.catalogbase.source.Registry;
import io.gnomon.catalogbase.source.SourceLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactFileTest {

  private static final List<SiteFact> FACTS =
      List.of(
          new SiteFact("acme.com", "saml", "true", "list"),
          new SiteFact("borg.com/docs", "saml", "true", "list"));

  @TempDir Path folder;

  @Test
  void eachFactIsALineThatNamesItsPackage() throws Exception {
    Path file = folder.resolve("facts.tsv");

    FactFile.write(file, FACTS);

    assertThat(file).hasContent("acme.com\tsaml\ttrue\tlist\nborg.com/docs\tsaml\ttrue\tlist\n");
  }

  @Test
  void theReportCountsTheHostsOfAListAndTheServicesAmongThem() throws Exception {
    Path file = folder.resolve("SOURCES.json");
    HostFact fact =
        new HostFact("saml", "true", Map.of("a.com", true, "b.com", true, "c.com", false));
    PackageExtract list = new PackageExtract("list", List.of(), List.of(fact));
    PackageExtract names = new PackageExtract("names", List.of());

    SourceReport.write(file, lock("list", "names"), List.of(list, names), List.of(), FACTS);

    assertThat(Files.readString(file))
        .containsOnlyOnce("\"rows\" : 3")
        .containsOnlyOnce("\"facts\" : 2")
        .containsOnlyOnce("\"facts\"");
  }

  private static SourceLock lock(String... names) {
    return new SourceLock(
        List.of(names).stream()
            .map(
                name ->
                    new LockedPackage(
                        name,
                        "1.0.0",
                        Registry.DEBIAN,
                        "sha256-00",
                        "MPL-2.0",
                        "copyright",
                        LocalDate.of(2026, 1, 2)))
            .toList());
  }
}
