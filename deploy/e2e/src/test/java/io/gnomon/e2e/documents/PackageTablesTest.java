package io.gnomon.e2e.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The README of a module says of each of its packages what it is. */
class PackageTablesTest {

  private static final Pattern TABLE =
      Pattern.compile("(?m)^\\| package \\| is \\|\\n\\|---\\|---\\|\\n((?:\\|.*\\n)+)");
  private static final Pattern NAMES = Pattern.compile("(?m)^\\|((?:,? *`[a-z.]+`)+) *\\|");
  private static final Pattern NAME = Pattern.compile("`([a-z.]+)`");

  @ParameterizedTest
  @CsvSource({
    "catalog-service,catalog",
    "discovery-service,discovery",
    "policy-service,policy",
    "console,console",
    "agent-sim,agent"
  })
  void eachPackageIsInTheTable(String module, String root) throws IOException {
    assertThat(named(SourceTree.ROOT.resolve(module).resolve("README.md")))
        .isEqualTo(
            packages(SourceTree.ROOT.resolve(module).resolve("src/main/java/io/gnomon/" + root)));
  }

  private static Set<String> named(Path readme) throws IOException {
    var table = TABLE.matcher(Files.readString(readme));
    assertThat(table.find()).isTrue();
    var named = new TreeSet<String>();
    NAMES
        .matcher(table.group(1))
        .results()
        .flatMap(row -> NAME.matcher(row.group(1)).results())
        .forEach(name -> named.add(name.group(1)));
    return named;
  }

  private static Set<String> packages(Path root) throws IOException {
    var packages = new TreeSet<String>();
    try (var files = Files.walk(root)) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .map(file -> root.relativize(file.getParent()).toString().replace('/', '.'))
          .filter(name -> !name.isEmpty())
          .forEach(packages::add);
    }
    return packages;
  }
}
