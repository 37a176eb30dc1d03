package io.gnomon.catalog.layer;

import io.gnomon.catalog.app.AppKind;
import io.gnomon.catalog.app.AppLayer;
import io.gnomon.catalog.app.CloudApp;
import io.gnomon.catalog.app.ListedDomain;
import io.gnomon.catalog.app.LocalPart;
import io.gnomon.catalog.factor.Evidence;
import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.vendor.ScopedApp;
import io.gnomon.catalog.vendor.Vendors;
import io.gnomon.matching.host.HostName;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Merges the layers into the catalog. Each property comes from the layer with the lowest rank that
 * has it; each domain goes to the app whose layer has the lowest rank. The result does not depend
 * on the order of the input.
 */
public final class CatalogMerge {

  /** The category of an app for which no layer names an existing one. */
  public static final String UNCLASSIFIED = "unclassified";

  private static final Evidence NO_EVIDENCE = new Evidence("not said", LocalDate.EPOCH);

  private final Layers layers;
  private final SharedInfrastructure shared;
  private final Vendors vendors;
  private final Map<String, DomainClaim> winners = new HashMap<>();

  private CatalogMerge(Layers layers, SharedInfrastructure shared, Vendors vendors) {
    this.layers = layers;
    this.shared = shared;
    this.vendors = vendors;
  }

  /** Merges these entries alone. */
  public static List<CloudApp> merge(
      Collection<LayerEntry> said,
      Collection<String> categories,
      SharedInfrastructure shared,
      Vendors vendors) {
    return merge(Layers.of(said, DomainReviews.NONE, categories), shared, vendors);
  }

  /** Merges the layers; returns the apps that are wanted. */
  public static List<CloudApp> merge(Layers layers, SharedInfrastructure shared, Vendors vendors) {
    var merge = new CatalogMerge(layers, shared, vendors);
    var present = layers.sources().values().stream().filter(AppSources::exists).toList();
    for (var app : present) {
      app.claims().forEach(each -> merge.winners.merge(each.domain(), each, DomainClaim::stronger));
    }
    return present.parallelStream()
        .filter(each -> layers.wanted().test(each.appId()))
        .map(merge::app)
        .toList();
  }

  private CloudApp app(AppSources app) {
    var domains =
        app.claims().stream()
            .filter(each -> each.equals(winners.get(each.domain())))
            .map(this::listed)
            .toList();
    var vendor = app.first(AppDraft::vendor).map(vendors::vendorOf).orElse(null);
    var scoped =
        new ScopedApp(app.appId(), app.first(AppDraft::kind).orElse(AppKind.APP), category(app));
    var inherited = vendor == null ? Map.<String, Fact>of() : vendors.inherited(vendor, scoped);
    return new CloudApp(
        app.appId(),
        app.first(AppDraft::name).orElse(app.appId()),
        vendor,
        scoped.categoryId(),
        app.first(AppDraft::layer).orElse(AppLayer.FEED),
        scoped.kind(),
        domains,
        facts(app, domains, inherited),
        local(app, domains),
        app.aliases());
  }

  private String category(AppSources app) {
    return app.first(AppDraft::category).filter(layers.categories()::contains).orElse(UNCLASSIFIED);
  }

  private ListedDomain listed(DomainClaim claim) {
    var domain = DomainText.read(claim.appId(), claim.domain());
    return new ListedDomain(domain, shared.covers(domain.host()), claim.review());
  }

  /** What is known of the app, and what its vendor has and the app does not say. */
  private static List<Fact> facts(
      AppSources app, List<ListedDomain> domains, Map<String, Fact> inherited) {
    var facts = own(app, domains);
    inherited.forEach(
        (factorId, fact) ->
            facts.merge(
                factorId,
                fact,
                (own, other) -> app.prefers(own, other) ? own.confirmedBy(other) : other));
    return List.copyOf(facts.values());
  }

  private static Map<String, Fact> own(AppSources app, List<ListedDomain> domains) {
    var facts = new TreeMap<String, Fact>();
    for (var entry : app.entries()) {
      var draft = entry.draft();
      for (var fact : draft.facts()) {
        facts.computeIfAbsent(
            fact.factorId(), id -> app.isUnconfirmed(entry, fact) ? fact.unconfirmedOne() : fact);
      }
      put(facts, "name", draft.name(), draft);
      put(facts, "vendor", draft.vendor(), draft);
      put(facts, "category", draft.category(), draft);
      if (!domains.isEmpty() && !draft.domains().isEmpty()) {
        put(facts, "domains", text(domains), draft);
      }
    }
    return facts;
  }

  private static void put(
      Map<String, Fact> facts, String factorId, @Nullable String value, AppDraft draft) {
    if (value != null) {
      var evidence = draft.evidence() == null ? NO_EVIDENCE : draft.evidence();
      facts.putIfAbsent(factorId, new Fact(factorId, value, evidence.source(), evidence.asOf()));
    }
  }

  private static String text(List<ListedDomain> domains) {
    return String.join(" ", domains.stream().map(ListedDomain::text).toList());
  }

  private static LocalPart local(AppSources app, List<ListedDomain> domains) {
    var ranges = app.local().flatMap(each -> each.ipRanges().stream()).distinct().toList();
    return new LocalPart(ranges, excluded(app.removed(), domains));
  }

  /** Removed hosts that are below one of the app's domains must be listed explicitly. */
  private static List<String> excluded(Set<String> removed, List<ListedDomain> domains) {
    return removed.stream()
        .filter(text -> text.indexOf('/') < 0)
        .filter(text -> isBelowOne(HostName.of(text), domains))
        .sorted()
        .toList();
  }

  private static boolean isBelowOne(HostName host, List<ListedDomain> domains) {
    return domains.stream()
        .filter(each -> each.pathPrefix() == null)
        .anyMatch(each -> host.isUnder(each.host()) && !host.equals(each.host()));
  }
}
