package io.gnomon.catalogbase.output;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.gnomon.catalogbase.merge.BaseEntry;
import io.gnomon.catalogbase.merge.Telling;
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
      Path file, SourceLock lock, List<Telling> tellings, List<BaseEntry> entries)
      throws IOException {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < tellings.size(); i++) {
      lines.add(line(lock.packages().get(i), tellings.get(i), entries));
    }
    Files.write(file, (JSON.writeValueAsString(lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static Line line(LockedPackage locked, Telling telling, List<BaseEntry> entries) {
    List<BaseEntry> named =
        entries.stream().filter(entry -> entry.sources().contains(telling.source())).toList();
    return new Line(
        locked.name(),
        locked.version(),
        locked.registry().id(),
        locked.integrity(),
        locked.licence(),
        locked.published().toString(),
        telling.sightings().size(),
        named.size(),
        (int) named.stream().filter(entry -> entry.sources().size() == 1).count());
  }

  /**
   * One package.
   *
   * @param asOf day on which the package was published
   * @param rows services with an address that it names
   * @param entries entries of the base that it names
   * @param onlyFromIt those that no other package names
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
      int onlyFromIt) {}
}
