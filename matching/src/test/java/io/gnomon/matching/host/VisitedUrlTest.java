package io.gnomon.matching.host;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisitedUrlTest {

  /** What such texts are made of. */
  private static final String CHUNKS =
      "http:,https://,//,/,\\,a,.,..,com,%41,%2e,%2F,%,%zz,?,#,@,:,80,[::1],ü,\ud83d, ,\t,\u0000,203.0.113.9";

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "https://www.dropbox.com/home, https, www.dropbox.com, /home",
        "HTTPS://WWW.Dropbox.com, https, www.dropbox.com, /",
        "dropbox.com, -, dropbox.com, /",
        "dropbox.com:443/home, -, dropbox.com, /home",
        "//dropbox.com/home, -, dropbox.com, /home",
        "http://ada:secret@dropbox.com:8080/a?q=1#top, http, dropbox.com, /a",
        "http://evil.example@dropbox.com, http, dropbox.com, /",
        "http://dropbox.com?next=/x, http, dropbox.com, /",
        "http://dropbox.com#@evil.example, http, dropbox.com, /",
        "http://dropbox.com\\@evil.example, http, dropbox.com, /@evil.example",
        "http:\\\\dropbox.com\\home, http, dropbox.com, /home",
        "https:dropbox.com/home, https, dropbox.com, /home",
        "http://%64ropbox.com/, http, dropbox.com, /",
        "https://b%C3%BCcher.example/, https, xn--bcher-kva.example, /",
        "https://[2001:db8::7]:8443/x, https, 2001:db8::7, /x",
        "2001:db8::7, -, 2001:db8::7, /",
        "wss://example.com/socket, wss, example.com, /socket",
        "custom+x://example.com/a, custom+x, example.com, /a"
      })
  void aUrlIsReducedToWhatCounts(String text, String scheme, String host, String path) {
    VisitedUrl url = VisitedUrl.parse(text).orElseThrow();

    assertThat(url).isEqualTo(new VisitedUrl(scheme, HostName.of(host), path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/home",
        "https://",
        "https://?q",
        "file:///etc/passwd",
        "a b",
        "#top",
        "about:blank"
      })
  void whatHasNoHostIsNoUrl(String text) {
    assertThat(VisitedUrl.parse(text)).isEmpty();
  }

  @Test
  void lineBreaksInsideAUrlDoNotCount() {
    assertThat(VisitedUrl.parse("https://drop\nbox.com/ho\tme"))
        .contains(new VisitedUrl("https", HostName.of("dropbox.com"), "/home"));
  }

  @Test
  void aVeryLongUrlStillHasItsHost() {
    VisitedUrl url =
        VisitedUrl.parse("http://dropbox.com/home/" + "x".repeat(1_000_000)).orElseThrow();

    assertThat(url.host().value()).isEqualTo("dropbox.com");
    assertThat(url.path()).isEqualTo("/home");
  }

  @Test
  void onlyPlainTrafficShowsItsPath() {
    assertThat(VisitedUrl.parse("http://a.example/x").orElseThrow().isPathVisibleOnTheWire())
        .isTrue();
    assertThat(VisitedUrl.parse("https://a.example/x").orElseThrow().isPathVisibleOnTheWire())
        .isFalse();
    assertThat(VisitedUrl.parse("a.example/x").orElseThrow().isPathVisibleOnTheWire()).isFalse();
  }

  @Test
  void segmentsAreThoseOfTheCanonicalPath() {
    assertThat(VisitedUrl.parse("a.example//x/./y/../z/").orElseThrow().pathSegments())
        .containsExactly("x", "z");
  }

  @Property
  void parsingNeverThrows(@ForAll String text) {
    assertThat(VisitedUrl.parse(text)).isNotNull();
  }

  @Property
  void aReducedUrlReducesToItself(@ForAll("urlLike") String text) {
    VisitedUrl.parse(text)
        .ifPresent(
            url -> {
              String host = url.host().value();
              String authority = host.contains(":") ? "[" + host + "]" : host;
              assertThat(VisitedUrl.parse("http://" + authority + url.path()))
                  .contains(new VisitedUrl("http", url.host(), url.path()));
            });
  }

  /** A host alone is read on a shorter way than one behind two slashes. */
  @Property
  void aHostAloneIsReadLikeTheAuthorityOfAUrl(@ForAll("hostLike") String text) {
    assertThat(VisitedUrl.parse(text)).isEqualTo(VisitedUrl.parse("//" + text));
  }

  @Provide
  Arbitrary<String> hostLike() {
    return Arbitraries.strings().withChars("aZ09-.+_:@ü").ofMaxLength(12);
  }

  @Provide
  Arbitrary<String> urlLike() {
    return Arbitraries.of(CHUNKS.split(","))
        .list()
        .ofMaxSize(12)
        .map(chunks -> String.join("", chunks));
  }
}
