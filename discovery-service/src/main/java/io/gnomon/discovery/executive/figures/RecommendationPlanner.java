package io.gnomon.discovery.executive.figures;

import static io.gnomon.discovery.executive.figures.Amounts.bytes;
import static io.gnomon.discovery.executive.figures.Amounts.counted;

import io.gnomon.discovery.breakdown.DiscoveredApp;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Says what could be done, by rules over the figures; each gives its reason. */
final class RecommendationPlanner {

  /** So many people that an app is no experiment of one or two. */
  static final int MIN_USERS = 3;

  /** The part of all uploads, or of all traffic, from which on something is worth a look. */
  static final int MIN_PERCENT = 10;

  private static final int HUNDRED = 100;

  private static final List<Function<RecommendationFacts, Optional<Recommendation>>> RULES =
      List.of(
          RecommendationPlanner::stopUnsanctioned,
          RecommendationPlanner::decideOnHighRisk,
          RecommendationPlanner::reviewNewHighRisk,
          RecommendationPlanner::checkUploads,
          RecommendationPlanner::assessUnrated,
          RecommendationPlanner::nameDomains);

  private RecommendationPlanner() {}

  /** The most pressing first. */
  static List<Recommendation> plan(RecommendationFacts facts) {
    return RULES.stream().flatMap(rule -> rule.apply(facts).stream()).toList();
  }

  private static Optional<Recommendation> stopUnsanctioned(RecommendationFacts facts) {
    var sum = facts.unsanctioned().sum();
    return when(
        sum.apps() > 0,
        "Find out why unsanctioned apps are still reached",
        "%s tagged unsanctioned had %s by %s on these days, before the decision or past the block. Check that access is enforced and on which devices and networks it is not."
            .formatted(
                counted(sum.apps(), "app"),
                counted(sum.measures().transactions(), "transaction"),
                counted(sum.users(), "user")),
        facts.unsanctioned().apps());
  }

  private static Optional<Recommendation> decideOnHighRisk(RecommendationFacts facts) {
    var sum = facts.undecidedHighRisk().sum();
    return when(
        sum.apps() > 0,
        "Decide on high-risk apps that are in use: consider unsanctioning them",
        "%s of high risk without a tag %s %d or more users each. Nobody has decided whether that risk is taken."
            .formatted(counted(sum.apps(), "app"), sum.apps() == 1 ? "has" : "have", MIN_USERS),
        facts.undecidedHighRisk().apps());
  }

  private static Optional<Recommendation> reviewNewHighRisk(RecommendationFacts facts) {
    var sum = facts.newHighRisk().sum();
    return when(
        sum.apps() > 0,
        "Look at new high-risk apps before they spread",
        "%s of high risk came up for the first time on these days, with %s so far."
            .formatted(counted(sum.apps(), "app"), counted(sum.users(), "user")),
        facts.newHighRisk().apps());
  }

  private static Optional<Recommendation> checkUploads(RecommendationFacts facts) {
    long all = facts.totals().measures().uploadedBytes();
    var large =
        facts.notSanctioned().apps().stream()
            .filter(app -> isLarge(app.measures().uploadedBytes(), all))
            .toList();
    long uploaded = large.stream().mapToLong(app -> app.measures().uploadedBytes()).sum();
    return when(
        !large.isEmpty(),
        "Check what is uploaded to apps that are not sanctioned",
        "%s took %d %% of all uploads or more each, %s together. Sanction them, or offer people a sanctioned app for it."
            .formatted(counted(large.size(), "app"), MIN_PERCENT, bytes(uploaded)),
        large);
  }

  private static Optional<Recommendation> assessUnrated(RecommendationFacts facts) {
    var sum = facts.unrated().sum();
    return when(
        sum.apps() > 0,
        "Have apps of unknown risk assessed",
        "Of %s without a tag and with %d or more users each too little is known for a score."
            .formatted(counted(sum.apps(), "app"), MIN_USERS),
        facts.unrated().apps());
  }

  private static Optional<Recommendation> nameDomains(RecommendationFacts facts) {
    long traffic = facts.totals().uncatalogued().trafficBytes();
    return when(
        isLarge(traffic, facts.totals().measures().trafficBytes()),
        "Look through the domains that belong to no app",
        "%s in no catalog made up %s of the traffic, which is %d %% of it or more. Make custom apps of those that the organisation uses."
            .formatted(
                counted(facts.totals().uncataloguedDomains(), "domain"),
                bytes(traffic),
                MIN_PERCENT),
        List.of());
  }

  private static boolean isLarge(long part, long whole) {
    return part > 0 && (double) part * HUNDRED >= (double) whole * MIN_PERCENT;
  }

  private static Optional<Recommendation> when(
      boolean holds, String title, String reason, List<DiscoveredApp> examples) {
    return holds ? Optional.of(new Recommendation(title, reason, examples)) : Optional.empty();
  }
}
