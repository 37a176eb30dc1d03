package io.gnomon.catalog.catalogfeed;

import io.gnomon.catalog.app.CloudApp;
import io.gnomon.catalog.app.ListedDomain;
import io.gnomon.catalog.catalogfeed.format.CatalogFeedEntry;
import io.gnomon.catalog.catalogfeed.match.AppIds;
import io.gnomon.catalog.catalogfeed.match.CatalogFeedDiff;
import io.gnomon.catalog.catalogfeed.match.CatalogFeedMatcher;
import io.gnomon.catalog.catalogfeed.match.DomainOwners;
import io.gnomon.catalog.factor.Evidence;
import io.gnomon.catalog.layer.CatalogMerge;
import io.gnomon.catalog.layer.ClaimedDomains;
import io.gnomon.catalog.layer.DomainAgreementPlanner;
import io.gnomon.catalog.layer.DomainProposal;
import io.gnomon.catalog.layer.DomainProposalPlanner;
import io.gnomon.catalog.layer.DomainReviewState;
import io.gnomon.catalog.layer.DomainReviews;
import io.gnomon.catalog.layer.LayerEntry;
import io.gnomon.catalog.layer.LayerSource;
import io.gnomon.catalog.layer.Layers;
import io.gnomon.catalog.layer.ListedDomains;
import io.gnomon.catalog.layer.SharedInfrastructure;
import io.gnomon.catalog.vendor.Vendors;
import io.gnomon.matching.attribution.AttributionIndex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A catalog without a database, into which feeds are imported by the steps of the service. */
public final class SimulatedCatalog {

  private static final LocalDate DAY = LocalDate.of(2026, 8, 1);
  private static final Comparator<LayerEntry> BY_RANK =
      Comparator.<LayerEntry>comparingInt(each -> each.source().rank())
          .thenComparing(LayerEntry::appId);

  private final List<String> categories;
  private final SharedInfrastructure shared;
  private final Map<String, List<LayerEntry>> layers = new TreeMap<>();
  private final DomainReviews reviews = DomainReviews.empty();
  private final Map<String, String> ids = new HashMap<>();
  private List<CloudApp> apps;

  /** With what ships. */
  public SimulatedCatalog(
      List<LayerEntry> shipped, List<String> categories, SharedInfrastructure shared) {
    this.categories = categories;
    this.shared = shared;
    layers.put(LayerSource.BUNDLE.id(), shipped);
    apps = merge();
  }

  /** Replaces the layer of a feed, and says what the preview of it says. */
  public CatalogFeedDiff bring(LayerSource feed, List<CatalogFeedEntry> entries) {
    var owners = DomainOwners.of(claimsExcept(feed));
    var appIds = new AppIds(ids, owners::hasApp);
    var match =
        CatalogFeedMatcher.match(entries, feed, new Evidence(feed.id(), DAY), owners, appIds);
    var before = layers.getOrDefault(feed.id(), List.of());
    ids.putAll(appIds.assigned());
    layers.put(feed.id(), match.entries());
    var listed =
        ListedDomains.of(
            apps.stream().map(CloudApp::id).toList(),
            active().stream().map(ListedDomain::domain).toList());
    DomainProposalPlanner.of(match.entries(), listed, shared).forEach(this::propose);
    agree();
    apps = merge();
    return CatalogFeedDiff.of(before, match.entries(), owners);
  }

  /** The apps. */
  public List<CloudApp> apps() {
    return apps;
  }

  /** To whom hosts are attributed. */
  public AttributionIndex attributions() {
    return AttributionIndex.of(active().stream().map(ListedDomain::domain).toList());
  }

  private List<ListedDomain> active() {
    return apps.stream()
        .flatMap(app -> app.domains().stream())
        .filter(each -> each.review() != ListedDomain.Review.PENDING)
        .toList();
  }

  private void propose(DomainProposal proposal) {
    if (!reviews.byApp().getOrDefault(proposal.appId(), Map.of()).containsKey(proposal.domain())) {
      reviews.put(proposal.appId(), proposal.domain(), DomainReviewState.PENDING);
    }
  }

  private void agree() {
    var agreed = DomainAgreementPlanner.of(all(), reviews, shared);
    reviews
        .byApp()
        .forEach(
            (app, states) ->
                states.replaceAll(
                    (domain, state) ->
                        state != DomainReviewState.PENDING && state != DomainReviewState.AGREED
                            ? state
                            : agreed.getOrDefault(app, Set.of()).contains(domain)
                                ? DomainReviewState.AGREED
                                : DomainReviewState.PENDING));
  }

  private List<ClaimedDomains> claimsExcept(LayerSource feed) {
    return all().stream()
        .filter(each -> !each.source().equals(feed))
        .map(ClaimedDomains::of)
        .toList();
  }

  private List<LayerEntry> all() {
    var all = new ArrayList<LayerEntry>();
    layers.values().forEach(all::addAll);
    all.sort(BY_RANK);
    return all;
  }

  private List<CloudApp> merge() {
    return CatalogMerge.merge(Layers.of(all(), reviews, categories), shared, Vendors.NONE);
  }
}
