package io.gnomon.catalog.catalogfeed.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogFeedRowsTest {

  private final CatalogFeedRows rows = Readings.of("own");

  @Test
  void hostsAreBroughtToOneFormAndStandOnce() throws BadCatalogFeedException {
    rows.take(
        CatalogFeedRow.of(
            "Example",
            List.of("HTTPS://www.Example.com:443/a?b#c", "example.com.", "app.example.com")));

    assertThat(rows.finish())
        .singleElement()
        .extracting(CatalogFeedEntry::domains)
        .isEqualTo(List.of("example.com"));
  }

  @Test
  void anAppOfPublicSuffixesIsRefusedWithTheirOtherCountries() throws BadCatalogFeedException {
    rows.take(CatalogFeedRow.of("Blogspot", List.of("blogspot.com", "blogspot.xy", "blogspot.zz")));
    rows.take(CatalogFeedRow.of("Countries", List.of("co.uk", "com.au")));
    rows.take(CatalogFeedRow.of("Blogger", List.of("blogger.com", "blogspot.com", "blogspot.xy")));
    rows.take(CatalogFeedRow.of("Nowhere", List.of("10.0.0.1")));

    assertThat(rows.finish())
        .singleElement()
        .extracting(CatalogFeedEntry::domains)
        .isEqualTo(List.of("blogger.com"));
    assertThat(rows.skips().count(SkipReason.ONLY_PUBLIC_SUFFIXES)).isEqualTo(2);
    assertThat(rows.skips().count(SkipReason.NO_DOMAIN)).isEqualTo(1);
  }

  @Test
  void theDomainThatSpellsTheNameComesFirst() throws BadCatalogFeedException {
    rows.take(CatalogFeedRow.of("Müller & Söhne", List.of("ms.io", "cdn.mullersohne.net")));

    assertThat(rows.finish().get(0).home()).isEqualTo("cdn.mullersohne.net");
  }

  @ParameterizedTest
  @CsvSource({
    "Ablage Nord, ablage-nord.com",
    "Ablage-Nord.de, ablage-nord.de",
    "Anord, a.nord",
    "Ablagen, nord-cdn.net"
  })
  void ofSeveralThatSpellItTheMostUsualOneDoes(String name, String home)
      throws BadCatalogFeedException {
    rows.take(
        CatalogFeedRow.of(
            name,
            List.of(
                "nord-cdn.net", "ablage-nord.ad", "ablage-nord.de", "ablage-nord.com", "a.nord")));

    assertThat(rows.finish().get(0).home()).isEqualTo(home);
  }

  @ParameterizedTest
  @CsvSource({
    "com, PUBLIC_SUFFIX",
    "co.uk, PUBLIC_SUFFIX",
    "github.io, PUBLIC_SUFFIX",
    "d111111abcdef8.cloudfront.net, SHARED_INFRASTRUCTURE",
    "ocsp.digicert.com, NEVER_BLOCKED",
    "10.0.0.1, IP_ADDRESS",
    "[::1], IP_ADDRESS",
    "2130706433, IP_ADDRESS",
    "printer.local, NOT_PUBLIC",
    "abcdefghij.onion, NOT_PUBLIC",
    "a b.com, NOT_A_HOST",
    "'', NOT_A_HOST",
    "exa_mple..com, NOT_A_HOST"
  })
  void whatCanBeNobodysIsLeftOutWithItsReason(String host, SkipReason reason)
      throws BadCatalogFeedException {
    rows.take(CatalogFeedRow.of("Hostile", List.of(host, "hostile.com")));

    assertThat(rows.finish().get(0).domains()).containsExactly("hostile.com");
    assertThat(rows.skips().report())
        .extracting(SkippedRows::reason, SkippedRows::count)
        .containsExactly(tuple(reason, 1L));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "Drop<img src=x>",
        "Click javascript:alert(1)",
        "&#60;b",
        " \u0000\u0007 ",
        "\u202e\u200b",
        "!!!"
      })
  void aNameWithMarkupOrWithoutLettersIsNotTaken(String name) throws BadCatalogFeedException {
    rows.take(CatalogFeedRow.of(name, List.of("hostile.com")));
    rows.take(CatalogFeedRow.of("Good", List.of("good.com")));

    assertThat(rows.finish()).extracting(CatalogFeedEntry::name).containsExactly("Good");
  }

  @Test
  void whatNobodySeesIsTakenOutOfNames() throws BadCatalogFeedException {
    rows.take(CatalogFeedRow.of("Drop\u0000\u200b \u202e box\n2 \uFEFF", List.of("good.com")));

    assertThat(rows.finish().get(0).name()).isEqualTo("Drop box 2");
  }

  @Test
  void anAppWithMoreDomainsThanAnyHasIsLeftOut() throws BadCatalogFeedException {
    rows.take(
        CatalogFeedRow.of(
            "Many", IntStream.rangeClosed(0, 2_000).mapToObj(i -> i + ".many.com").toList()));
    rows.take(CatalogFeedRow.of("Good", List.of("good.com")));

    assertThat(rows.finish()).extracting(CatalogFeedEntry::name).containsExactly("Good");
    assertThat(rows.skips().count(SkipReason.TOO_MANY_DOMAINS)).isEqualTo(1);
  }

  @Test
  void onlyFactsThatAFactorTakesAreKept() throws BadCatalogFeedException {
    rows.take(
        CatalogFeedRow.of("Good", List.of("good.com"))
            .withFacts(
                Map.of("mfa", "true", "soc2", "perhaps", "noSuchFactor", "1", "name", "Other")));

    assertThat(rows.finish().get(0).facts()).isEqualTo(Map.of("mfa", "true"));
    assertThat(rows.skips().count(SkipReason.FACT_NOT_UNDERSTOOD)).isEqualTo(3);
  }

  @Test
  void aFileWithoutAnyAppIsRefused() throws BadCatalogFeedException {
    rows.skip(SkipReason.DEAD_ENTRY, "gone");

    assertThatThrownBy(rows::finish).isInstanceOf(BadCatalogFeedException.class);
  }

  @Test
  void aFileWithMostlyStrangeRowsIsRefused() throws BadCatalogFeedException {
    rows.take(CatalogFeedRow.of("Good", List.of("good.com")));
    rows.skip(SkipReason.NOT_UNDERSTOOD, "1");
    rows.skip(SkipReason.NOT_UNDERSTOOD, "2");

    assertThatThrownBy(rows::finish).hasMessageContaining("2 of 3 rows");
  }

  @Test
  void moreRowsThanAnyFeedHasAreRefused() {
    assertThatThrownBy(
            () -> {
              for (var none : Collections.nCopies(CatalogFeedRows.MAX_ROWS + 1, "x")) {
                rows.skip(SkipReason.DEAD_ENTRY, none);
              }
            })
        .isInstanceOf(BadCatalogFeedException.class);
  }

  @Test
  void samplesAreFewShortAndPrintable() throws BadCatalogFeedException {
    for (int i = 0; i < 20; i++) {
      rows.skip(SkipReason.DEAD_ENTRY, "\u001b[2J" + "x".repeat(10_000));
    }

    var skipped = rows.skips().report().get(0);
    assertThat(skipped.count()).isEqualTo(20);
    assertThat(skipped.samples())
        .hasSize(5)
        .allMatch(each -> each.length() < 200 && each.startsWith("[2J"));
  }

  @Test
  void manyShortRowsAreRefusedByWhatTheyTakeInMemory() {
    var few = Readings.of("own", 1 << 20);

    assertThatThrownBy(
            () -> {
              for (int i = 0; i < CatalogFeedRows.MAX_ROWS; i++) {
                few.take(CatalogFeedRow.of("A" + i, List.of("a" + i + ".com")));
              }
            })
        .isInstanceOf(BadCatalogFeedException.class)
        .hasMessageContaining("more than the 1048576 bytes of memory");
  }

  @Test
  void longRowsAreRefusedEarlierThanShortOnes() throws BadCatalogFeedException {
    assertThat(rowsTaken("a")).isGreaterThan(rowsTaken("a".repeat(50)));
  }

  private static int rowsTaken(String label) throws BadCatalogFeedException {
    var few = Readings.of("own", 1 << 20);
    for (int i = 0; ; i++) {
      try {
        few.take(CatalogFeedRow.of("A" + i, List.of(label + i + ".com")));
      } catch (BadCatalogFeedException e) {
        return i;
      }
    }
  }
}
