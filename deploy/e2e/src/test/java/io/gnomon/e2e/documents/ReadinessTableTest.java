package io.gnomon.e2e.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Operators are told of each readiness check what it means. */
class ReadinessTableTest {

  private static final Pattern NAME = Pattern.compile("(?:\\.named|\\.name)\\(\"([^\"]+)\"\\)");

  @Test
  void eachCheckIsInTheTable() throws IOException {
    var names = new TreeSet<String>();
    new SourceTree(SourceTree.ROOT)
        .sources(Set.of("java"))
        .filter(file -> file.toString().endsWith("Check.java"))
        .map(SourceTree::read)
        .filter(source -> source.contains("@Readiness"))
        .flatMap(source -> NAME.matcher(source).results())
        .forEach(name -> names.add("`" + name.group(1) + "`"));

    assertThat(names).isNotEmpty();
    assertThat(Files.readString(SourceTree.ROOT.resolve("docs/operations.md"))).contains(names);
  }
}
