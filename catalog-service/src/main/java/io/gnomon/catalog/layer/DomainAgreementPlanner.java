package io.gnomon.catalog.layer;

import io.gnomon.matching.attribution.AppDomain;
import io.gnomon.matching.decision.NeverBlockList;
import io.gnomon.matching.host.HostName;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the domains without a decision on which feeds of at least two publishers agree and that no
 * other app has: no layer assigns anything on the registrable domain to another app, and nothing
 * there is narrowed to a path. Two lists of one publisher are one; the organisation's own list
 * counts as a publisher, since importing it decides on no single domain.
 */
public final class DomainAgreementPlanner {

  private static final int MIN_FAMILIES = 2;

  private final SharedInfrastructure shared;

  /** The apps on each registrable domain. */
  private final Map<HostName, Set<String>> appsBySite = new HashMap<>();

  private final Set<HostName> sitesInParts = new HashSet<>();
  private final Map<String, Set<String>> familiesByDomain = new HashMap<>();

  private DomainAgreementPlanner(SharedInfrastructure shared) {
    this.shared = shared;
  }

  /** The domains by app. */
  public static Map<String, Set<String>> of(
      Collection<LayerEntry> all, DomainReviews reviews, SharedInfrastructure shared) {
    var undecided = undecided(reviews);
    if (undecided.isEmpty()) {
      return undecided;
    }
    var planner = new DomainAgreementPlanner(shared);
    all.forEach(planner::add);
    undecided.forEach((app, domains) -> domains.removeIf(text -> !planner.isAgreed(app, text)));
    undecided.values().removeIf(Set::isEmpty);
    return undecided;
  }

  private static Map<String, Set<String>> undecided(DomainReviews reviews) {
    var undecided = new TreeMap<String, Set<String>>();
    reviews
        .byApp()
        .forEach(
            (app, states) ->
                states.forEach(
                    (domain, state) -> {
                      if (state == DomainReviewState.PENDING || state == DomainReviewState.AGREED) {
                        undecided.computeIfAbsent(app, id -> new TreeSet<>()).add(domain);
                      }
                    }));
    return undecided;
  }

  private void add(LayerEntry entry) {
    for (var text : entry.draft().domains()) {
      var domain = DomainText.read(entry.appId(), text);
      appsBySite.computeIfAbsent(site(domain), site -> new HashSet<>(2)).add(entry.appId());
      if (domain.pathPrefix() != null) {
        sitesInParts.add(site(domain));
      }
      if (entry.source().isFeed()) {
        familiesByDomain
            .computeIfAbsent(text, any -> new HashSet<>(2))
            .add(entry.source().family());
      }
    }
  }

  private boolean isAgreed(String app, String text) {
    var domain = DomainText.read(app, text);
    var site = site(domain);
    return familiesByDomain.getOrDefault(text, Set.of()).size() >= MIN_FAMILIES
        && appsBySite.getOrDefault(site, Set.of()).equals(Set.of(app))
        && !sitesInParts.contains(site)
        && !isForMany(domain.host());
  }

  private boolean isForMany(HostName host) {
    return host.isPublicSuffix()
        || shared.covers(host)
        || NeverBlockList.shipped().find(host).isPresent();
  }

  private static HostName site(AppDomain domain) {
    return domain.host().registrableDomain().orElse(domain.host());
  }
}
