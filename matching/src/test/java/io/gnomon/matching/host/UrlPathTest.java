package io.gnomon.matching.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlPathTest {

  @ParameterizedTest
  @CsvSource({
    "'', /",
    "/, /",
    "home, /home",
    "/home/, /home",
    "//a///b, /a/b",
    "/a/./b/../c, /a/c",
    "/../../a, /a",
    "/a/%2e%2E/b, /b",
    "/%7eada/%41, /~ada/A",
    "/%c3%bc, /%C3%BC",
    "/ü, /%C3%BC",
    "/a b, /a%20b",
    "/100%, /100%25",
    "/%%41, /%25A",
    "/a%2Fb, /a%2Fb",
    "/a\\b, /a/b",
    "/a?b, /a",
    "/a#b, /a",
    "/.well-known/x, /.well-known/x",
    "/..., /...",
    "/a/..b, /a/..b"
  })
  void spellingsOfOnePathAreOnePath(String raw, String canonical) {
    assertThat(UrlPath.normalize(raw)).isEqualTo(canonical);
  }

  @Test
  void prefixesEndAtSegments() {
    assertThat(UrlPath.isUnder("/home/a", "/home")).isTrue();
    assertThat(UrlPath.isUnder("/home", "/home")).isTrue();
    assertThat(UrlPath.isUnder("/homepage", "/home")).isFalse();
    assertThat(UrlPath.isUnder("/homepage", "/")).isTrue();
    assertThat(UrlPath.isUnder("/", "/home")).isFalse();
  }

  @Test
  void tooLongAPathIsCutBehindASegment() {
    String path = UrlPath.normalize("/a" + "/ü".repeat(10_000));

    assertThat(path).hasSizeLessThanOrEqualTo(UrlPath.MAX_LENGTH).endsWith("/%C3%BC");
  }

  @Property
  void aCanonicalPathStaysAsItIs(@ForAll("pathLike") String raw) {
    String path = UrlPath.normalize(raw);

    assertThat(UrlPath.normalize(path)).isEqualTo(path);
    assertThat(path).startsWith("/").doesNotContain("//", "?", "#", "/./", "/../");
  }

  @Property
  void normalizingNeverThrows(@ForAll String raw) {
    assertThat(UrlPath.normalize(raw)).startsWith("/");
  }

  @Property
  void thePrefixMapAgreesWithComparingEveryPrefix(
      @ForAll("paths") List<String> prefixes, @ForAll("path") String path) {
    Map<String, String> byPrefix = new HashMap<>();
    prefixes.stream().filter(prefix -> !prefix.equals("/")).forEach(p -> byPrefix.put(p, p));
    List<String> expected =
        byPrefix.keySet().stream().filter(p -> UrlPath.isUnder(path, p)).sorted().toList();

    PathPrefixMap<String> map = PathPrefixMap.of(byPrefix);

    List<String> visited = new ArrayList<>();
    map.visit(path, visited::add);
    assertThat(visited).isEqualTo(expected);
    assertThat(map.longest(path))
        .isEqualTo(expected.isEmpty() ? null : expected.get(expected.size() - 1));
  }

  @Provide
  Arbitrary<String> pathLike() {
    return Arbitraries.of(
            "/", ".", "..", "a", "%41", "%2e", "%2F", "%", "%4", "%zz", "?", "#", "\\", "ü",
            "\ud83d", "~", " ")
        .list()
        .ofMaxSize(12)
        .map(chunks -> String.join("", chunks));
  }

  @Provide
  Arbitrary<String> path() {
    return Arbitraries.of("a", "b", "ab")
        .list()
        .ofMaxSize(4)
        .map(segments -> "/" + String.join("/", segments));
  }

  @Provide
  Arbitrary<List<String>> paths() {
    return path().list().ofMaxSize(8);
  }
}
