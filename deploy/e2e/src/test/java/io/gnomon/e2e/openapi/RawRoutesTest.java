package io.gnomon.e2e.openapi;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.e2e.RunningGnomon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
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

  /** The front door makes its own, with constants in their paths. */
  private static final Pattern DOOR_ROUTE =
      Pattern.compile("router\\s*\\.(get|head|post|put|patch|delete)\\(([^)]+)\\)");

  private static final Pattern CONSTANT = Pattern.compile("String (\\w+) = ([^;]+);");

  @Test
  void everyRawRouteIsInADocument() {
    var raw = SERVICES.stream().flatMap(RawRoutesTest::sources).flatMap(RawRoutesTest::routes);

    assertThat(raw).hasSizeGreaterThanOrEqualTo(3).isSubsetOf(documented());
  }

  @Test
  void everyRouteOfTheFrontDoorIsListedOrInADocument() {
    var routes = sources("console").flatMap(RawRoutesTest::doorRoutes).collect(toSet());

    var known = DoorRoute.ALL.stream().map(DoorRoute::toString).collect(toSet());
    assertThat(routes).containsAll(known);
    known.addAll(documented());
    assertThat(routes).isSubsetOf(known);
  }

  private static Set<String> documented() {
    return ApiDocument.operations().stream()
        .map(each -> each.verb() + " " + each.path())
        .collect(toSet());
  }

  private static Stream<String> routes(String source) {
    return ROUTE.matcher(source).results().map(found -> name(found, found.group(2)));
  }

  private static Stream<String> doorRoutes(String source) {
    var constants =
        CONSTANT
            .matcher(source)
            .results()
            .collect(toMap(found -> found.group(1), found -> found.group(2)));
    return DOOR_ROUTE
        .matcher(source)
        .results()
        .map(found -> name(found, value(found.group(2), constants)));
  }

  /** Of texts and constants that are added up. */
  private static String value(String expression, Map<String, String> constants) {
    return Stream.of(expression.split("\\+"))
        .map(String::strip)
        .map(
            part ->
                part.startsWith("\"")
                    ? part.substring(1, part.length() - 1)
                    : value(Objects.requireNonNull(constants.get(part), part), constants))
        .collect(Collectors.joining());
  }

  private static String name(MatchResult route, String path) {
    return route.group(1).toUpperCase(Locale.ROOT) + " " + path;
  }

  private static Stream<String> sources(String service) {
    try (var files = Files.walk(RunningGnomon.root().resolve(service).resolve("src/main/java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(RawRoutesTest::read)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
