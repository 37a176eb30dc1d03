package io.gnomon.catalog.layer;

import io.gnomon.catalog.app.AppKind;
import io.gnomon.catalog.app.AppLayer;
import io.gnomon.catalog.app.CloudApp;
import io.gnomon.catalog.app.ListedDomain;
import io.gnomon.catalog.app.LocalPart;
import io.gnomon.catalog.factor.Evidence;
import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.shared.SharedInfrastructure;
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
 * Makes the one result of what the sources say. Of each property the first source that says it
 * holds, in the order of their ranks; of each domain the app whose source has the lowest rank. The
 * same input gives the same result, in whatever order it comes.
 */
public final class CatalogMerge {

  /** The category of an app of which no source says another that there is. */
  public static final String UNCLASSIFIED = "unclassified";

  private static final Evidence UNSAID = new Evidence("not said", LocalDate.EPOCH);

  private final Layers layers;
  private final SharedInfrastructure shared;
  private final Map<String, Claim> winners = new HashMap<>();

  private CatalogMerge(Layers layers, SharedInfrastructure shared) {
    this.layers = layers;
    this.shared = shared;
  }

  /** All apps that there are when nothing but this is said. */
  public static List<CloudApp> merge(
      Collection<LayerEntry> said, Collection<String> categories, SharedInfrastructure shared) {
    return merge(Layers.of(said, DomainReviews.NONE, categories), shared);
  }

  /** All apps that are to be shown. */
  static List<CloudApp> merge(Layers layers, SharedInfrastructure shared) {
    var merge = new CatalogMerge(layers, shared);
    var present = layers.sources().values().stream().filter(AppSources::exists).toList();
    for (var app : present) {
      app.claims().forEach(each -> merge.winners.merge(each.domain(), each, Claim::stronger));
    }
    return present.parallelStream()
        .filter(each -> layers.shown().test(each.appId()))
        .map(merge::app)
        .toList();
  }

  private CloudApp app(AppSources app) {
    var domains =
        app.claims().stream()
            .filter(each -> each.equals(winners.get(each.domain())))
            .map(this::listed)
            .toList();
    return new CloudApp(
        app.appId(),
        app.first(AppDraft::name).orElse(app.appId()),
        app.first(AppDraft::vendor).orElse(null),
        category(app),
        app.first(AppDraft::layer).orElse(AppLayer.FEED),
        app.first(AppDraft::kind).orElse(AppKind.APP),
        domains,
        facts(app, domains),
        local(app, domains));
  }

  private String category(AppSources app) {
    return app.first(AppDraft::category).filter(layers.categories()::contains).orElse(UNCLASSIFIED);
  }

  private ListedDomain listed(Claim claim) {
    var domain = DomainText.read(claim.appId(), claim.domain());
    return new ListedDomain(domain, shared.covers(domain.host()), claim.review());
  }

  private List<Fact> facts(AppSources app, List<ListedDomain> domains) {
    var facts = new TreeMap<String, Fact>();
    for (var entry : app.entries()) {
      var draft = entry.draft();
      draft.facts().forEach(fact -> facts.putIfAbsent(fact.factorId(), fact));
      put(facts, "name", draft.name(), draft);
      put(facts, "vendor", draft.vendor(), draft);
      put(facts, "category", draft.category(), draft);
      if (!domains.isEmpty() && !draft.domains().isEmpty()) {
        put(facts, "domains", text(domains), draft);
      }
    }
    return List.copyOf(facts.values());
  }

  private static void put(
      Map<String, Fact> facts, String factorId, @Nullable String value, AppDraft draft) {
    if (value != null) {
      var evidence = draft.evidence() == null ? UNSAID : draft.evidence();
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

  /** A host that is no domain of the app, yet lies below one, has to be said apart. */
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
