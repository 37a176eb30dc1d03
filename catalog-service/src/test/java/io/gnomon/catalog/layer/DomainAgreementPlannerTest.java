package io.gnomon.catalog.layer;

import static io.gnomon.catalog.layer.Drafts.curated;
import static io.gnomon.catalog.layer.Drafts.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.catalog.app.AppLayer;
import io.gnomon.catalog.vendor.Vendors;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DomainAgreementPlannerTest {

  private static final LayerEntry BOX = curated("box", "box.com");

  @Test
  void feedsOfTwoPublishersAgree() {
    assertThat(agreed("new.org", box("kagi-bangs", "new.org"), box("v2fly", "new.org")))
        .isEqualTo(Map.of("box", Set.of("new.org")));
    assertThat(agreed("new.org", box("own", "new.org"), box("v2fly", "new.org"))).isNotEmpty();
  }

  @Test
  void oneFeedOrTwoOfOnePublisherDoNot() {
    assertThat(agreed("new.org", box("kagi-bangs", "new.org"))).isEmpty();
    assertThat(
            agreed(
                "new.org",
                box("adguard-services", "new.org"),
                box("adguard-vpn-services", "new.org"),
                box("adguard-trackers", "new.org")))
        .isEmpty();
  }

  @Test
  void whereAnotherAppHasOrClaimsAnythingThereNothingIsAgreed() {
    var one = box("kagi-bangs", "new.org");
    var two = box("v2fly", "new.org");

    assertThat(agreed("new.org", one, two, curated("other", "app.new.org"))).isEmpty();
    assertThat(agreed("new.org", one, two, feed("hibp", "other", "new.org"))).isEmpty();
    assertThat(agreed("new.org", one, two, curated("box2", "new.org/box"))).isEmpty();
  }

  @Test
  void aHostThatIsInPartsIsNotAgreedOnEvenForTheAppThatHasOne() {
    var parts = curated("box", "new.org/box");

    assertThat(agreed("new.org", parts, box("kagi-bangs", "new.org"), box("v2fly", "new.org")))
        .isEmpty();
  }

  @Test
  void whatManyShareOrMayNeverBeBlockedIsNotAgreedOn() {
    for (var host : List.of("cdn.example", "ocsp.digicert.com", "github.io")) {
      assertThat(agreed(host, box("kagi-bangs", host), box("v2fly", host))).as(host).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ACCEPTED", "REFUSED"})
  void whatAPersonDecidedStays(DomainReviewState decided) {
    var reviews = reviews("new.org", decided);

    assertThat(
            DomainAgreementPlanner.of(
                List.of(BOX, box("kagi-bangs", "new.org"), box("v2fly", "new.org")),
                reviews,
                Drafts.SHARED))
        .isEmpty();
  }

  @Test
  void anAgreedDomainIsInEffectAndIsNobodysDecision() {
    var layers =
        Layers.of(
            List.of(BOX, box("kagi-bangs", "new.org"), box("v2fly", "new.org")),
            reviews("new.org", DomainReviewState.AGREED),
            Drafts.CATEGORIES);

    var domains = CatalogMerge.merge(layers, Drafts.SHARED, Vendors.NONE).get(0).domains();

    assertThat(domains).hasSize(2).noneMatch(each -> each.pendingReview() || each.reviewed());
  }

  private static Map<String, Set<String>> agreed(String domain, LayerEntry... said) {
    var all = Stream.concat(Stream.of(BOX), Arrays.stream(said)).toList();
    return DomainAgreementPlanner.of(
        all, reviews(domain, DomainReviewState.PENDING), Drafts.SHARED);
  }

  private static DomainReviews reviews(String domain, DomainReviewState state) {
    var reviews = DomainReviews.empty();
    reviews.put("box", domain, state);
    return reviews;
  }

  private static LayerEntry box(String feed, String domain) {
    return feed(feed, "box", domain);
  }

  private static LayerEntry feed(String feed, String app, String domain) {
    return entry(LayerSource.feed(feed, 1), AppLayer.FEED, app, domain);
  }
}
