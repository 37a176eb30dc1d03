package io.gnomon.e2e.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.e2e.RunningGnomon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Resources describe themselves in the OpenAPI documents; a raw route is described by hand, which
 * can be forgotten. An architecture test sees to it that all of them are made in the same way.
 */
class RawRoutesTest {

  private static final Pattern ROUTE =
      Pattern.compile("secured\\s*\\.on\\(router\\)\\s*\\.(get|post)\\(\\s*\"([^\"]+)\"");
  private static final List<String> SERVICES =
      List.of("catalog-service", "discovery-service", "policy-service", "agent-sim");

  @Test
  void everyRawRouteIsInADocument() {
    var documented =
        ApiDocument.operations().stream()
            .map(each -> each.verb() + " " + each.path())
            .collect(Collectors.toSet());
    var raw = SERVICES.stream().flatMap(RawRoutesTest::sources).flatMap(RawRoutesTest::routes);

    assertThat(raw).hasSizeGreaterThanOrEqualTo(3).isSubsetOf(documented);
  }

  private static Stream<String> routes(Path source) {
    try {
      return ROUTE
          .matcher(Files.readString(source))
          .results()
          .map(found -> found.group(1).toUpperCase(Locale.ROOT) + " " + found.group(2));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> sources(String service) {
    try (var files = Files.walk(RunningGnomon.root().resolve(service).resolve("src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
