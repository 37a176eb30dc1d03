package io.gnomon.catalog.catalogfeed.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gnomon.catalog.app.AppKind;
import io.gnomon.catalog.catalogfeed.format.CatalogFeedEntry;
import io.gnomon.catalog.catalogfeed.format.SkipReason;
import io.gnomon.catalog.factor.Evidence;
import io.gnomon.catalog.layer.ClaimedDomains;
import io.gnomon.catalog.layer.LayerEntry;
import io.gnomon.catalog.layer.LayerSource;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CatalogFeedMatcherTest {

  private static final LayerSource FEED = LayerSource.feed("test", 5);
  private static final Evidence EVIDENCE = new Evidence("A feed", LocalDate.of(2026, 8, 1));
  private static final DomainOwners OWNERS =
      DomainOwners.of(
          List.of(
              claim("dropbox", "Dropbox", "dropbox.com", "db.tt"),
              claim("microsoft-365", "Microsoft 365", "microsoft365.com", "office.com"),
              claim("microsoft", "Microsoft", "microsoft.com"),
              claim("google-drive", "Google Drive", "drive.google.com", "google.com/drive"),
              claim("gmail", "Gmail", "mail.google.com"),
              claim("notes", "Writing Pad", "notes.example"),
              new ClaimedDomains(
                  LayerSource.BUNDLE, "face", List.of("face.example"), "Facebook", List.of("FB")),
              new ClaimedDomains(
                  LayerSource.feed("other", 1),
                  "heft",
                  List.of("heft.io", "heft.app"),
                  "Heft",
                  List.of())));

  @Test
  void anEntryIsTheAppThatLivesAtItsHome() {
    var match = match(app("Dropbox, Inc.", "dropbox.com", "dropbox.team"));

    assertThat(match.entries())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.appId()).isEqualTo("dropbox");
              assertThat(each.draft().domains()).containsExactly("dropbox.com", "dropbox.team");
            });
  }

  @Test
  void aHostBelowAnAppsDomainIsThatAppAndBringsNothing() {
    var match = match(app("Dropbox Help", "help.dropbox.com"));

    assertThat(domains(match, "dropbox")).containsExactly("dropbox.com");
  }

  @Test
  void aHostileEntryTakesNothingOfOthers() {
    var match =
        match(
            app(
                "Dropbox",
                "dropbox.com",
                "microsoft.com",
                "login.microsoft.com",
                "google.com",
                "maps.google.com",
                "heft.io"));

    assertThat(domains(match, "dropbox")).containsExactly("dropbox.com");
    assertThat(match.skips().count(SkipReason.OWNED_BY_ANOTHER_APP)).isEqualTo(5);
  }

  @Test
  void aNewAppTakesNothingOfOthersEither() {
    var match = match(app("Evil", "evil.com", "office.com", "sub.notes.example"));

    assertThat(domains(match, "evil")).containsExactly("evil.com");
  }

  @Test
  void aFeedDoesNotMakeAnAppThatFilesHaveATracker() {
    var match = match(app("Dropbox", "dropbox.com").get(0), AppKind.TRACKER);

    assertThat(match.entries().get(0).draft().kind()).isNull();
  }

  @Test
  void aCorrectionOfAnAppOfFeedsDoesNotKeepAFeedFromItsKind() {
    var corrected =
        new ClaimedDomains(
            LayerSource.CORRECTION, "heft", List.of("ours.heft.io"), "Our Heft", List.of());
    var other =
        new ClaimedDomains(
            LayerSource.feed("other", 1), "heft", List.of("heft.io"), "Heft", List.of());
    var entry = entry("Heft", "other", AppKind.TRACKER, "heft.io");

    for (var claims : List.of(List.of(corrected), List.of(corrected, other))) {
      var owners = DomainOwners.of(claims);
      var ids = new AppIds(Map.of("heft.io", "heft"), owners::hasApp);
      var match = CatalogFeedMatcher.match(List.of(entry), FEED, EVIDENCE, owners, ids);

      assertThat(match.entries())
          .extracting(LayerEntry::appId, each -> each.draft().kind())
          .containsExactly(tuple("heft", AppKind.TRACKER));
    }
  }

  @Test
  void onASiteOfSeveralAppsNothingIsGuessed() {
    var match = match(app("Google Keep", "keep.google.com"));

    assertThat(match.entries()).isEmpty();
    assertThat(match.skips().count(SkipReason.SEVERAL_APPS_THERE)).isEqualTo(1);
  }

  @Test
  void onASiteOfSeveralAppsTheHostTellsWhich() {
    assertThat(match(app("Gmail", "mail.google.com")).entries())
        .extracting(LayerEntry::appId)
        .containsExactly("gmail");
  }

  @Test
  void whereMostDomainsAreOneAppsItIsThatApp() {
    assertThat(match(app("Dropbox Links", "dbx.example", "db.tt", "dropbox.com")).entries())
        .extracting(LayerEntry::appId)
        .containsExactly("dropbox");
  }

  @Test
  void factsAloneMakeNoApp() {
    var unknown = facts("nobody.example", "mfa", "true");
    var known = facts("notes.example", "mfa", "true");

    var match = match(List.of(unknown, known));

    assertThat(match.entries()).extracting(LayerEntry::appId).containsExactly("notes");
    assertThat(match.skips().count(SkipReason.UNKNOWN_APP)).isEqualTo(1);
  }

  @Test
  void entriesOfOneHomeAreOneAppUnderTheNameThatFits() {
    var match =
        match(
            List.of(
                app("Wiki about cars", "autowiki.com").get(0),
                app("Auto Wiki", "autowiki.com", "autowiki.net").get(0),
                app("Mobile", "m.autowiki.com").get(0)));

    assertThat(match.entries()).hasSize(1);
    assertThat(match.entries().get(0).draft().name()).isEqualTo("Auto Wiki");
    assertThat(match.entries().get(0).draft().domains())
        .containsExactly("autowiki.com", "autowiki.net", "m.autowiki.com");
  }

  @Test
  void anIdIsMadeOfTheNameThatFits() {
    var match =
        match(
            List.of(
                app("atwk", "autowiki.com").get(0), app("Autowiki.com", "autowiki.com").get(0)));

    assertThat(match.entries()).extracting(LayerEntry::appId).containsExactly("autowiki-com");
  }

  @Test
  void whatLiesBelowAnAppSaysNeitherItsKindNorItsCategoryBeforeIt() {
    var match =
        match(
            List.of(
                entry("Autowiki Ads", "advertising", AppKind.TRACKER, "ads.autowiki.com"),
                entry("Cars", "education", null, "autowiki.com")));

    var draft = match.entries().get(0).draft();
    assertThat(draft.name()).isEqualTo("Cars");
    assertThat(draft.category()).isEqualTo("education");
    assertThat(draft.kind()).isNull();
  }

  @Test
  void ofTwoEntriesThatClaimAHostTheFirstHasIt() {
    var match =
        match(
            List.of(
                app("One", "one.example", "third.example").get(0),
                app("Two", "two.example", "third.example", "sub.one.example").get(0)));

    assertThat(domains(match, "one")).contains("third.example");
    assertThat(domains(match, "two")).containsExactly("two.example");
    assertThat(match.skips().count(SkipReason.DUPLICATE)).isEqualTo(2);
  }

  @Test
  void hostsOfStrangersOnOneSiteStayApart() {
    var match =
        match(
            List.of(
                app("Chemistry", "chem.uni.example").get(0),
                app("Library", "lib.uni.example").get(0)));

    assertThat(match.entries())
        .extracting(LayerEntry::appId)
        .containsExactly("chemistry", "library");
  }

  @Test
  void idsAreThoseThatWereGivenOnce() {
    var ids = ids(Map.of("old.example", "once-upon-a-time"));

    var match =
        CatalogFeedMatcher.match(
            List.of(
                app("New Name", "old.example").get(0),
                app("Notes", "notes2.example").get(0),
                app("Once upon a time", "other.example").get(0)),
            FEED,
            EVIDENCE,
            OWNERS,
            ids);

    assertThat(match.entries())
        .extracting(LayerEntry::appId)
        .containsExactly(
            "once-upon-a-time", "notes-notes2-example", "once-upon-a-time-other-example");
    assertThat(ids.assigned()).doesNotContainKey("old.example").hasSize(2);
  }

  @Test
  void anAppThatMovesKeepsItsId() {
    var match =
        CatalogFeedMatcher.match(
            app("Moved", "new-home.example", "old-home.example"),
            FEED,
            EVIDENCE,
            OWNERS,
            ids(Map.of("old-home.example", "settled")));

    assertThat(match.entries()).extracting(LayerEntry::appId).containsExactly("settled");
  }

  @Test
  void namesWithoutLatinLettersGetIdsOfTheirDomains() {
    assertThat(match(app("知乎", "zhihu.example")).entries())
        .extracting(LayerEntry::appId)
        .containsExactly("zhihu-example");
  }

  @Test
  void idsAreOfTheFormThatOthersAccept() {
    var punycode = "xn--dienst-5vb.example";
    var underscored = "my_files.example";
    var longest = "a".repeat(60) + "." + "b".repeat(60) + ".example";
    var name = "Datenaustausch ".repeat(8).strip();
    var match =
        match(
            List.of(
                entry("共有", "other", null, punycode),
                entry("Dienst", "other", null, "dienst.example"),
                entry("Dienst", "other", null, "xn--dienst2-5vb.example"),
                entry("共有", "other", null, underscored),
                entry(name, "other", null, "first.example"),
                entry(name, "other", null, longest)));

    assertThat(match.entries())
        .hasSize(6)
        .extracting(LayerEntry::appId)
        .contains("xn-dienst-5vb-example", "dienst-xn-dienst2-5vb-example", "my-files-example")
        .allMatch(id -> id.length() <= 100 && id.matches("[a-z0-9]+([._-][a-z0-9]+)*"));
  }

  @Test
  void theDiffSaysWhatIsNewAndWhatWaits() {
    var before =
        match(List.of(app("Evil", "evil.com").get(0), app("Gone", "gone.com").get(0))).entries();
    var after =
        match(
                List.of(
                    new CatalogFeedEntry(
                        "Evil",
                        null,
                        null,
                        null,
                        List.of("evil.com", "evil.net"),
                        Map.of("mfa", "true"),
                        null,
                        List.of()),
                    app("Dropbox", "dropbox.com", "dropbox.team").get(0),
                    app("Fresh", "fresh.com").get(0)))
            .entries();

    var diff = CatalogFeedDiff.of(before, after, OWNERS);

    assertThat(diff.newApps().samples()).containsExactly("fresh");
    assertThat(diff.joinedApps().samples()).containsExactly("dropbox");
    assertThat(diff.goneApps().samples()).containsExactly("gone");
    assertThat(diff.newDomains().samples()).containsExactly("fresh: fresh.com");
    assertThat(diff.pendingDomains().samples())
        .containsExactly("dropbox: dropbox.team", "evil: evil.net");
    assertThat(diff.goneDomains().samples()).containsExactly("gone: gone.com");
    assertThat(diff.newFacts().samples()).containsExactly("evil: mfa true");
  }

  private static ClaimedDomains claim(String id, String name, String... domains) {
    return new ClaimedDomains(LayerSource.BUNDLE, id, List.of(domains), name, List.of());
  }

  private static List<CatalogFeedEntry> app(String name, String... domains) {
    return List.of(
        new CatalogFeedEntry(name, null, null, null, List.of(domains), Map.of(), null, List.of()));
  }

  private static CatalogFeedEntry entry(
      String name, String category, @Nullable AppKind kind, String home) {
    return new CatalogFeedEntry(
        name, null, category, kind, List.of(home), Map.of(), null, List.of());
  }

  private static CatalogFeedEntry facts(String host, String factor, String value) {
    return new CatalogFeedEntry(
        null, null, null, null, List.of(host), Map.of(factor, value), null, List.of());
  }

  private static AppIds ids(Map<String, String> given) {
    return new AppIds(given, OWNERS::hasApp);
  }

  private static CatalogFeedMatch match(List<CatalogFeedEntry> entries) {
    return CatalogFeedMatcher.match(entries, FEED, EVIDENCE, OWNERS, ids(Map.of()));
  }

  private static CatalogFeedMatch match(CatalogFeedEntry entry, @Nullable AppKind kind) {
    return match(
        Collections.singletonList(
            new CatalogFeedEntry(
                entry.name(), null, null, kind, entry.domains(), Map.of(), null, List.of())));
  }

  private static List<String> domains(CatalogFeedMatch match, String appId) {
    return match.entries().stream()
        .filter(each -> each.appId().equals(appId))
        .flatMap(each -> each.draft().domains().stream())
        .toList();
  }
}
