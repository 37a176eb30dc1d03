package io.gnomon.catalog.catalogfeed.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.catalog.catalogfeed.format.CatalogFeedEntry;
import io.gnomon.catalog.catalogfeed.format.SkipReason;
import io.gnomon.catalog.factor.Evidence;
import io.gnomon.catalog.layer.ClaimedDomains;
import io.gnomon.catalog.layer.LayerEntry;
import io.gnomon.catalog.layer.LayerSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries whose names say more than their domains. */
class NamedEntriesTest {

  private static final LayerSource FEED = LayerSource.feed("test", 5);
  private static final Evidence EVIDENCE = new Evidence("A feed", LocalDate.of(2026, 8, 1));
  private static final DomainOwners OWNERS =
      DomainOwners.of(
          List.of(
              claim("dropbox", "Dropbox", "dropbox.com", "db.tt"),
              claim("scale-ai", "Scale AI", "scale.com", "outlier.ai"),
              claim("helpshift", "Helpshift", "helpshift.com"),
              claim("parcel-service", "United Parcel Service", "ups.com"),
              claim("duck-mail", "Duck Mail", "duckduckgo.com/email"),
              claim("face-lite", "Facebook Lite", "facebook-lite.example"),
              new ClaimedDomains(
                  LayerSource.BUNDLE, "face", List.of("face.example"), "Facebook", List.of("FB")),
              new ClaimedDomains(
                  LayerSource.feed("other", 1),
                  "heft",
                  List.of("heft.io", "heft.app"),
                  "Heft",
                  List.of())));

  @ParameterizedTest
  @ValueSource(strings = {"Facebook", "facebook ", "FB", "F.B.", "Fàcebook"})
  void anEntryUnderANameOfTheCatalogJoinsThatApp(String name) {
    var entry =
        new CatalogFeedEntry(
            name,
            null,
            null,
            null,
            List.of("fb-one.example", "fb-two.example", "dropbox.com"),
            Map.of("mfa", "true"),
            null,
            List.of());

    var match = match(List.of(entry));

    assertThat(match.entries()).extracting(LayerEntry::appId).containsExactly("face");
    assertThat(domains(match, "face")).containsExactly("fb-one.example", "fb-two.example");
    assertThat(match.entries().get(0).draft().facts()).isEmpty();
    var diff = CatalogFeedDiff.of(List.of(), match.entries(), OWNERS);
    assertThat(diff.newApps().count()).isZero();
    assertThat(diff.pendingDomains().count()).isEqualTo(2);
  }

  @Test
  void anEntryCalledOtherwiseThanTheAppAtItsDomainIsAnAppOfItsOwn() {
    var match = match(app("Pokémon GO", "go.helpshift.com", "pokemon-go.example"));

    assertThat(match.entries()).extracting(LayerEntry::appId).containsExactly("pokemon-go");
    assertThat(domains(match, "pokemon-go")).containsExactly("pokemon-go.example");
  }

  @Test
  void theVeryNameOfAnotherAppGoesBeforeALikeOne() {
    var match = match(app("Facebook", "facebook-lite.example", "free.example"));

    assertThat(match.entries()).extracting(LayerEntry::appId).containsExactly("face");
  }

  @Test
  void aSiblingWithoutADomainOfItsOwnProposesTheOneThatItHas() {
    var match = match(app("Outlier", "outlier.ai"));

    assertThat(domains(match, "outlier")).containsExactly("outlier.ai");
    var diff = CatalogFeedDiff.of(List.of(), match.entries(), OWNERS);
    assertThat(diff.newDomains().count()).isZero();
    assertThat(diff.pendingDomains().samples()).containsExactly("outlier: outlier.ai");
  }

  @Test
  void aHostOfWhichAnAppHasAPartIsProposedOnly() {
    var match = match(app("DuckDuckGo", "duckduckgo.com"));

    assertThat(domains(match, "duckduckgo")).containsExactly("duckduckgo.com");
    assertThat(CatalogFeedDiff.of(List.of(), match.entries(), OWNERS).pendingDomains().count())
        .isEqualTo(1);
  }

  @Test
  void whatLiesBelowAnAppOfAnotherNameIsAPartOfIt() {
    var match = match(app("Pokémon GO", "go.helpshift.com"));

    assertThat(match.entries()).isEmpty();
    assertThat(match.skips().count(SkipReason.PART_OF_ANOTHER_APP)).isEqualTo(1);
  }

  @Test
  void theHomeOfAnAppThatSpellsTheEntryIsThatApp() {
    assertThat(match(app("UPS", "ups.com")).entries())
        .extracting(LayerEntry::appId)
        .containsExactly("parcel-service");
  }

  @Test
  void theSameEntriesAgainMakeTheSameApps() {
    var ids = ids(Map.of());
    var entries = List.of(app("Outlier", "outlier.ai").get(0), app("FB", "fb.example").get(0));
    var first = CatalogFeedMatcher.match(entries, FEED, EVIDENCE, OWNERS, ids);

    var again = CatalogFeedMatcher.match(entries, FEED, EVIDENCE, OWNERS, ids(ids.assigned()));

    assertThat(again.entries()).isEqualTo(first.entries());
  }

  private static ClaimedDomains claim(String id, String name, String... domains) {
    return new ClaimedDomains(LayerSource.BUNDLE, id, List.of(domains), name, List.of());
  }

  private static List<CatalogFeedEntry> app(String name, String... domains) {
    return List.of(
        new CatalogFeedEntry(name, null, null, null, List.of(domains), Map.of(), null, List.of()));
  }

  private static AppIds ids(Map<String, String> given) {
    return new AppIds(given, OWNERS::hasApp);
  }

  private static CatalogFeedMatch match(List<CatalogFeedEntry> entries) {
    return CatalogFeedMatcher.match(entries, FEED, EVIDENCE, OWNERS, ids(Map.of()));
  }

  private static List<String> domains(CatalogFeedMatch match, String appId) {
    return match.entries().stream()
        .filter(each -> each.appId().equals(appId))
        .flatMap(each -> each.draft().domains().stream())
        .toList();
  }
}
