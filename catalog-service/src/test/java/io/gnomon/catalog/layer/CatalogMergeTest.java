package io.gnomon.catalog.layer;

import static io.gnomon.catalog.layer.Drafts.base;
import static io.gnomon.catalog.layer.Drafts.correction;
import static io.gnomon.catalog.layer.Drafts.curated;
import static io.gnomon.catalog.layer.Drafts.custom;
import static io.gnomon.catalog.layer.Drafts.feed;
import static io.gnomon.catalog.layer.Drafts.knowing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gnomon.catalog.app.AppLayer;
import io.gnomon.catalog.app.CloudApp;
import io.gnomon.catalog.app.ListedDomain;
import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.vendor.Vendors;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CatalogMergeTest {

  private static final Predicate<Fact> MEASURED =
      fact -> fact.factorId().equals("trustedCertificate");

  @Test
  void anAppOfSeveralSourcesHasTheDomainsAndFactsOfAll() {
    var app =
        Drafts.merged(
            knowing(curated("box", "box.com"), "saml", "true"),
            knowing(feed("box", "box.com", "box.net"), "mfa", "true"));

    assertThat(app.layer()).isEqualTo(AppLayer.CURATED);
    assertThat(domains(app)).containsExactly("box.com", "box.net");
    assertThat(app.facts()).extracting(Fact::factorId).contains("saml", "mfa", "name", "domains");
  }

  @Test
  void whatTheProbeSawIsBeforeFilesAndFeedsAndBehindPeople() {
    var app =
        Drafts.merged(
            knowing(curated("box", "box.com"), "trustedCertificate", "true"),
            Drafts.seen("box", "trustedCertificate", "false"));
    var own =
        Drafts.merged(
            Drafts.seen("own", "trustedCertificate", "false"),
            knowing(custom("own", "own.example"), "trustedCertificate", "true"));

    assertThat(app.facts()).filteredOn(MEASURED).extracting(Fact::value).containsExactly("false");
    assertThat(app.layer()).isEqualTo(AppLayer.CURATED);
    assertThat(own.facts()).filteredOn(MEASURED).extracting(Fact::value).containsExactly("true");
  }

  @Test
  void whatTheProbeSawMakesNoAppAndNeedsNoReview() {
    var seen = Drafts.seen("box", "mfa", "true");

    assertThat(CatalogMerge.merge(List.of(seen), Drafts.CATEGORIES, Drafts.SHARED, Vendors.NONE))
        .isEmpty();
    assertThat(domains(Drafts.merged(seen, feed("box", "box.com")))).containsExactly("box.com");
  }

  @Test
  void anAppHasTheAliasesOfAllItsSources() {
    var app =
        Drafts.merged(
            Drafts.called(feed("box", "box.com"), "Ablage", "Schachtel"),
            Drafts.called(curated("box", "box.com"), "Box Drive", "Ablage"));

    assertThat(app.aliases()).containsExactly("Box Drive", "Ablage", "Schachtel");
  }

  @Test
  void theHigherLayerHoldsWhereTwoSayDifferentThings() {
    var app =
        Drafts.merged(
            knowing(feed("box", "box.com"), "mfa", "false"),
            knowing(curated("box", "box.com"), "mfa", "true"));

    assertThat(app.facts())
        .filteredOn(fact -> fact.factorId().equals("mfa"))
        .extracting(Fact::value, Fact::source)
        .containsExactly(tuple("true", "bundle"));
  }

  @Test
  void aFeedTakesNoDomainFromAnotherApp() {
    var apps =
        merge(
            curated("microsoft", "microsoft.com"), feed("dropbox", "dropbox.com", "microsoft.com"));

    assertThat(domains(app(apps, "dropbox"))).containsExactly("dropbox.com");
    assertThat(domains(app(apps, "microsoft"))).containsExactly("microsoft.com");
  }

  @Test
  void aCustomAppHasItsDomainWhateverARefreshBrings() {
    var apps =
        merge(
            custom("custom.portal", "portal.example.com"),
            curated("portal", "portal.example.com", "portal.com"));

    assertThat(domains(app(apps, "custom.portal"))).containsExactly("portal.example.com");
    assertThat(domains(app(apps, "portal"))).containsExactly("portal.com");
  }

  @Test
  void aCorrectionAddsAndTakesDomains() {
    var app =
        Drafts.merged(
            curated("box", "box.com", "box.example"),
            correction("box", List.of("box.org"), List.of("box.example")));

    assertThat(domains(app)).containsExactly("box.org", "box.com");
    assertThat(app.local().excludedHosts()).isEmpty();
  }

  @Test
  void aHostBelowADomainThatIsNotTheAppIsSaidApart() {
    var app =
        Drafts.merged(
            curated("box", "box.com"), correction("box", List.of(), List.of("status.box.com")));

    assertThat(domains(app)).containsExactly("box.com");
    assertThat(app.local().excludedHosts()).containsExactly("status.box.com");
  }

  @Test
  void aCorrectionAloneMakesNoApp() {
    assertThat(merge(correction("box", List.of("box.com"), List.of()))).isEmpty();
  }

  @Test
  void aDomainOfAnotherSiteIsAddedToAnAppOfFeedsAlone() {
    var added = correction("box", List.of("box.example"), List.of());

    var app = Drafts.merged(feed("box", "box.com"), other("box", "box.net"), added);

    assertThat(domains(app)).containsExactly("box.example", "box.com", "box.net");
  }

  @Test
  void aFeedJoinsWhereACorrectionPutAnAppOfTheFiles() {
    var app =
        Drafts.merged(
            curated("box", "box.com"),
            correction("box", List.of("box.example"), List.of()),
            knowing(feed("box", "box.example"), "mfa", "true"));

    assertThat(app.facts()).extracting(Fact::factorId).contains("mfa");
  }

  @Test
  void aCorrectedNameHoldsAndMakesNoAppOfItsOwn() {
    var renamed = correction("box", "Our Box");

    assertThat(Drafts.merged(curated("box", "box.com"), renamed).name()).isEqualTo("Our Box");
    assertThat(merge(renamed)).isEmpty();
  }

  @Test
  void aCorrectionTakesADomainFromACustomAppToo() {
    var app =
        Drafts.merged(
            custom("custom.portal", "portal.example.com", "status.example.com"),
            correction("custom.portal", List.of(), List.of("status.example.com")));

    assertThat(domains(app)).containsExactly("portal.example.com");
  }

  @Test
  void aPublicSuffixIsNobodysWhoeverClaimsIt() {
    var apps =
        merge(
            feed("box", "box.com", "co.uk", "github.io"),
            correction("slack", List.of("com"), List.of()),
            curated("slack", "slack.com"));

    assertThat(domains(app(apps, "box"))).containsExactly("box.com");
    assertThat(domains(app(apps, "slack"))).containsExactly("slack.com");
  }

  @Test
  void onlyTheCuratedFilesSayWhoseServiceASuffixIs() {
    var apps =
        merge(
            curated("ngrok", "ngrok.com", "ngrok-free.app"),
            base("tunnel", "tunnel.example", "ngrok.io"),
            custom("own", "own.example", "ngrok.dev"),
            curated("uk", "uk.example", "co.uk"));

    assertThat(domains(app(apps, "ngrok"))).containsExactly("ngrok.com", "ngrok-free.app");
    assertThat(domains(app(apps, "tunnel"))).containsExactly("tunnel.example");
    assertThat(domains(app(apps, "own"))).containsExactly("own.example");
    assertThat(domains(app(apps, "uk"))).containsExactly("uk.example");
  }

  @Test
  void whatAPersonAcceptedHoldsAgainstWhatAnotherAppShipsWith() {
    var apps =
        merge(
            reviews(DomainReviewState.ACCEPTED),
            base("box", "box.com", "new.example"),
            curated("new", "new.example"));

    assertThat(domains(app(apps, "box"))).contains("new.example");
    assertThat(domains(app(apps, "new"))).isEmpty();
  }

  @Test
  void anAcceptedDomainJoinsAnAppOfAFeedThatOnlySharedTheName() {
    var apps =
        merge(
            reviews(DomainReviewState.ACCEPTED),
            curated("box", "box.com"),
            feed("box", "new.example"));

    assertThat(domains(app(apps, "box"))).containsExactly("box.com", "new.example");
  }

  @Test
  void whatAFeedSaysAsIfItWereTheOrganisationIsPassedOver() {
    var forged = AppDraft.correction(List.of(), List.of("box.com"), Drafts.EVIDENCE);

    var app = Drafts.merged(curated("box", "box.com"), new LayerEntry(Drafts.FEED, "box", forged));

    assertThat(domains(app)).containsExactly("box.com");
  }

  @Test
  void whatOnePublisherAloneSaysIsUnconfirmed() {
    var shipped = curated("box", "box.com");
    var feed = knowing(feed("box", "box.com"), "mfa", "true");
    var same = knowing(other("box", "box.com"), "mfa", "true");
    var otherwise = knowing(other("box", "box.com"), "mfa", "false");

    assertThat(mfa(shipped, feed).unconfirmed()).isTrue();
    assertThat(mfa(shipped, feed, otherwise).unconfirmed()).isTrue();
    assertThat(mfa(shipped, feed, same).unconfirmed()).isFalse();
    assertThat(mfa(knowing(shipped, "mfa", "true"), feed).unconfirmed()).isFalse();
  }

  private static Fact mfa(LayerEntry... entries) {
    return Drafts.merged(entries).facts().stream()
        .filter(each -> each.factorId().equals("mfa"))
        .findFirst()
        .orElseThrow();
  }

  private static LayerEntry other(String id, String... domains) {
    return Drafts.entry(Drafts.OTHER_FEED, AppLayer.FEED, id, domains);
  }

  @Test
  void noFeedBringsBackWhatIsBelowAHostThatAPersonTook() {
    var app =
        Drafts.merged(
            curated("box", "box.com"),
            correction("box", List.of(), List.of("status.box.com")),
            feed("box", "box.com", "eu.status.box.com"));

    assertThat(domains(app)).containsExactly("box.com");
  }

  @Test
  void anAppOfAFeedThatOnlySharesTheNameDoesNotJoin() {
    var app =
        Drafts.merged(
            curated("box", "box.com"), knowing(feed("box", "box.example"), "mfa", "true"));

    assertThat(domains(app)).containsExactly("box.com");
    assertThat(app.facts()).noneMatch(fact -> fact.factorId().equals("mfa"));
  }

  @Test
  void aDomainThatWaitsForAPersonIsMarkedAndKeepsNobodyElseFromIt() {
    var waiting = reviews(DomainReviewState.PENDING);

    var alone = merge(waiting, curated("box", "box.com"), feed("box", "box.com", "new.example"));
    var rival =
        merge(
            waiting,
            curated("box", "box.com"),
            feed("box", "box.com", "new.example"),
            feed("new", "new.example"));

    assertThat(app(alone, "box").domains())
        .extracting(ListedDomain::pendingReview)
        .containsExactly(false, true);
    assertThat(domains(app(rival, "new"))).containsExactly("new.example");
    assertThat(domains(app(rival, "box"))).containsExactly("box.com");
  }

  @Test
  void aRefusedDomainIsGoneAndAnAcceptedOneIsLikeAnyOther() {
    var refused = merge(reviews(DomainReviewState.REFUSED), base("box", "box.com", "new.example"));
    var accepted =
        merge(reviews(DomainReviewState.ACCEPTED), base("box", "box.com", "new.example"));

    assertThat(domains(app(refused, "box"))).containsExactly("box.com");
    assertThat(app(accepted, "box").domains())
        .extracting(ListedDomain::pendingReview)
        .containsExactly(false, false);
  }

  @Test
  void whatIsCuratedNeedsNoReview() {
    var apps = merge(reviews(DomainReviewState.REFUSED), curated("box", "box.com", "new.example"));

    assertThat(domains(app(apps, "box"))).containsExactly("box.com", "new.example");
  }

  @Test
  void whatLiesOnSharedInfrastructureIsMarked() {
    var app =
        Drafts.merged(
            curated("box", "box.com", "cdn.example", "box.cdn.example", "cdn.example.org"));

    assertThat(app.domains())
        .extracting(ListedDomain::shared)
        .containsExactly(false, true, true, false);
  }

  @Test
  void aCategoryThatThereIsNotIsNone() {
    var entry = curated("box", "box.com");

    var apps =
        CatalogMerge.merge(
            List.of(entry), List.of(CatalogMerge.UNCLASSIFIED), Drafts.SHARED, Vendors.NONE);

    assertThat(apps).extracting(CloudApp::categoryId).containsExactly(CatalogMerge.UNCLASSIFIED);
  }

  @Test
  void theOrderInWhichSourcesAreReadDoesNotMatter() {
    var entries =
        new ArrayList<>(
            List.of(
                curated("a", "a.com", "shared.com"),
                custom("custom.b", "shared.com"),
                feed("c", "c.com", "a.com"),
                Drafts.entry(Drafts.OTHER_FEED, AppLayer.FEED, "c", "c.com", "c.org"),
                correction("a", List.of("c.org"), List.of("x.a.com"))));
    var expected = CatalogMerge.merge(entries, Drafts.CATEGORIES, Drafts.SHARED, Vendors.NONE);

    for (int i = 0; i < entries.size(); i++) {
      Collections.rotate(entries, 1);
      assertThat(CatalogMerge.merge(entries, Drafts.CATEGORIES, Drafts.SHARED, Vendors.NONE))
          .isEqualTo(expected);
    }
  }

  private static CloudApp app(Map<String, CloudApp> apps, String id) {
    return Objects.requireNonNull(apps.get(id), id);
  }

  private static Map<String, CloudApp> merge(LayerEntry... entries) {
    return merge(DomainReviews.NONE, entries);
  }

  private static Map<String, CloudApp> merge(DomainReviews reviews, LayerEntry... entries) {
    var layers = Layers.of(List.of(entries), reviews, Drafts.CATEGORIES);
    return CatalogMerge.merge(layers, Drafts.SHARED, Vendors.NONE).stream()
        .collect(Collectors.toMap(CloudApp::id, app -> app));
  }

  private static DomainReviews reviews(DomainReviewState state) {
    return new DomainReviews(Map.of("box", Map.of("new.example", state)));
  }

  private static List<String> domains(CloudApp app) {
    return app.domains().stream().map(ListedDomain::text).toList();
  }
}
