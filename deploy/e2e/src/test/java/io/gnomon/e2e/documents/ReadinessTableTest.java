package io.gnomon.e2e.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Operators are told of each readiness check what it means. */
class ReadinessTableTest {

  private static final Path ROOT =
      Path.of(System.getProperty("gnomon.root", "../..")).toAbsolutePath().normalize();
  private static final Pattern NAME = Pattern.compile("(?:\\.named|\\.name)\\(\"([^\"]+)\"\\)");

  @Test
  void eachCheckIsInTheTable() throws IOException {
    var names = new TreeSet<String>();
    try (var files = Files.walk(ROOT)) {
      for (var file : files.filter(each -> each.toString().endsWith("Check.java")).toList()) {
        var source = Files.readString(file);
        if (source.contains("@Readiness")) {
          NAME.matcher(source).results().forEach(name -> names.add("`" + name.group(1) + "`"));
        }
      }
    }

    assertThat(names).isNotEmpty();
    assertThat(Files.readString(ROOT.resolve("docs/operations.md"))).contains(names);
  }
}
