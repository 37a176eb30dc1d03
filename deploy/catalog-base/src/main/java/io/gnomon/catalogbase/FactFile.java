package io.gnomon.catalogbase;

import io.gnomon.catalogbase.merge.SiteFact;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the facts of sites, one a line: domain, risk factor, value, package. */
public final class FactFile {

  private FactFile() {}

  /** Writes the file. */
  public static void write(Path file, List<SiteFact> facts) throws IOException {
    String lines = facts.stream().map(FactFile::line).collect(Collectors.joining());
    Files.write(file, lines.getBytes(StandardCharsets.UTF_8));
  }

  private static String line(SiteFact fact) {
    return String.join("\t", fact.domain(), fact.factor(), fact.value(), fact.source()) + "\n";
  }
}
