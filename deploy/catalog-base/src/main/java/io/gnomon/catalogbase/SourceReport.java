package io.gnomon.catalogbase;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.gnomon.catalogbase.merge.BaseEntry;
import io.gnomon.catalogbase.merge.PackageExtract;
import io.gnomon.catalogbase.merge.SiteFact;
import io.gnomon.catalogbase.source.LockedPackage;
import io.gnomon.catalogbase.source.SourceLock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes what the base was made of. */
public final class SourceReport {

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private SourceReport() {}

  /** Writes one record a package, in the order of the lock file. */
  public static void write(
      Path file,
      SourceLock lock,
      List<PackageExtract> extracts,
      List<BaseEntry> entries,
      List<SiteFact> facts)
      throws IOException {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < extracts.size(); i++) {
      lines.add(line(lock.packages().get(i), extracts.get(i), entries, facts));
    }
    Files.write(file, (JSON.writeValueAsString(lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static Line line(
      LockedPackage locked, PackageExtract extract, List<BaseEntry> entries, List<SiteFact> facts) {
    List<BaseEntry> named =
        entries.stream().filter(entry -> entry.sources().contains(extract.source())).toList();
    return new Line(
        locked.name(),
        locked.version(),
        locked.registry().id(),
        locked.integrity(),
        locked.licence(),
        locked.published().toString(),
        rows(extract),
        named.size(),
        (int) named.stream().filter(entry -> entry.sources().size() == 1).count(),
        (int) facts.stream().filter(fact -> fact.source().equals(extract.source())).count());
  }

  private static int rows(PackageExtract extract) {
    return extract.mentions().size()
        + extract.facts().stream().mapToInt(fact -> fact.hosts().size()).sum();
  }

  /**
   * One package.
   *
   * @param asOf day on which the package was published
   * @param rows services with an address that it names, and hosts that it has a fact about
   * @param entries entries of the base that it names
   * @param onlyFromIt those that no other package names
   * @param facts services, curated ones too, that get a fact from it
   */
  @JsonPropertyOrder({
    "package",
    "version",
    "registry",
    "integrity",
    "licence",
    "asOf",
    "rows",
    "entries"
  })
  private record Line(
      @com.fasterxml.jackson.annotation.JsonProperty("package") String name,
      String version,
      String registry,
      String integrity,
      String licence,
      String asOf,
      int rows,
      int entries,
      int onlyFromIt,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) int facts) {}
}
