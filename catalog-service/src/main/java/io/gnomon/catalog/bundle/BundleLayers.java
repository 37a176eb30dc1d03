package io.gnomon.catalog.bundle;

import io.gnomon.catalog.app.AppLayer;
import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.layer.AppDraft;
import io.gnomon.catalog.layer.DomainText;
import io.gnomon.catalog.layer.LayerEntry;
import io.gnomon.catalog.layer.SharedInfrastructure;
import io.gnomon.matching.host.HostName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Joins the curated files and the packaged base. A curated app always wins: an app of the base that
 * has its id or one of its domains is not taken. Where it is plainly the same app, it leaves the
 * facts that the curated one lacks. A fact of an app or of a site is added to the app of either
 * layer that has the id, or whose first domain the site is, unless the app has it.
 */
final class BundleLayers {

  private static final String CATEGORY = "category";

  private final Map<String, LayerEntry> apps = new TreeMap<>();
  private final Map<String, String> owners = new HashMap<>();
  private final List<String> mistakes = new ArrayList<>();

  private final SharedInfrastructure shared;

  private BundleLayers(SharedInfrastructure shared) {
    this.shared = shared;
  }

  static BundleLayers join(
      List<LayerEntry> curated, List<LayerEntry> base, SharedInfrastructure shared) {
    var layers = new BundleLayers(shared);
    curated.forEach(layers::add);
    for (var each : base) {
      var same = layers.curatedWith(each);
      if (same.isEmpty()) {
        layers.add(each);
      } else if (same.size() == 1) {
        layers.addFacts(same.iterator().next(), each);
      }
    }
    return layers;
  }

  /** Adds facts of apps, where there is such an app. */
  BundleLayers with(List<FactFile.AppFact> facts) {
    for (var each : facts) {
      var app = apps.get(each.appId());
      if (app != null) {
        add(app, each.fact());
      }
    }
    return this;
  }

  /**
   * What packages say of the category is often said of all that they list; a person knows better.
   */
  private void add(LayerEntry app, Fact fact) {
    if (!fact.factorId().equals(CATEGORY)) {
      addFacts(app, List.of(fact));
    } else if (app.draft().layer() == AppLayer.BASE) {
      var draft = app.draft().withCategory(fact.value());
      apps.put(app.appId(), new LayerEntry(app.source(), app.appId(), draft));
    }
  }

  /** Adds facts of sites. */
  BundleLayers withSites(List<SiteFact> facts) {
    facts.forEach(this::addFact);
    return this;
  }

  /** What the files say, one an app. */
  List<LayerEntry> entries() {
    return List.copyOf(apps.values());
  }

  /** Where two files claim the same; the first one is used. */
  List<String> mistakes() {
    return List.copyOf(mistakes);
  }

  private void add(LayerEntry entry) {
    var id = entry.appId();
    if (apps.containsKey(id)) {
      mistakes.add("two apps are called " + id);
      return;
    }
    boolean curated = entry.draft().layer() == AppLayer.CURATED;
    var own = entry.draft().domains().stream().filter(each -> claim(id, each, curated)).toList();
    apps.put(id, new LayerEntry(entry.source(), id, entry.draft().withDomains(own)));
  }

  /**
   * A service may own the suffix below which its customers have names, if that is known to be
   * shared: then their names are attributed to it, and never blocked.
   */
  private boolean claim(String id, String domain, boolean curated) {
    var host = host(domain);
    boolean known = curated && !host.isRegistrySuffix() && shared.covers(host);
    if (host.isPublicSuffix() && !known) {
      mistakes.add("%s has %s, below which names belong to different owners".formatted(id, domain));
      return false;
    }
    var other = owners.putIfAbsent(domain, id);
    if (other != null) {
      mistakes.add("%s and %s both have %s".formatted(other, id, domain));
    }
    return other == null;
  }

  private Set<String> curatedWith(LayerEntry base) {
    var ids = new HashSet<String>();
    for (var id :
        Stream.concat(Stream.of(base.appId()), base.draft().domains().stream().map(owners::get))
            .toList()) {
      if (id != null && isCurated(id)) {
        ids.add(id);
      }
    }
    return ids;
  }

  private boolean isCurated(String id) {
    var app = apps.get(id);
    return app != null && app.draft().layer() == AppLayer.CURATED;
  }

  /** The first domain of an app is its home. */
  private void addFacts(String id, LayerEntry base) {
    var curated = apps.get(id);
    if (curated == null || !sites(curated.draft()).contains(home(base.draft()))) {
      return;
    }
    addFacts(curated, base.draft().facts());
  }

  /** A fact of a site belongs to the app whose home it is. */
  private void addFact(SiteFact fact) {
    var owner = owners.get(fact.domain());
    var app = owner == null ? null : apps.get(owner);
    if (app != null && app.draft().domains().get(0).equals(fact.domain())) {
      addFacts(app, List.of(fact.fact()));
    }
  }

  /** Facts that the app has stay. */
  private void addFacts(LayerEntry app, List<Fact> more) {
    var known = app.draft().facts().stream().map(Fact::factorId).toList();
    var facts = new ArrayList<>(app.draft().facts());
    more.stream().filter(each -> !known.contains(each.factorId())).forEach(facts::add);
    apps.put(app.appId(), new LayerEntry(app.source(), app.appId(), app.draft().withFacts(facts)));
  }

  private static Set<String> sites(AppDraft draft) {
    return draft.domains().stream().map(BundleLayers::site).collect(Collectors.toSet());
  }

  private static String home(AppDraft draft) {
    return draft.domains().isEmpty() ? "" : site(draft.domains().get(0));
  }

  private static String site(String domain) {
    var host = host(domain);
    return host.registrableDomain().orElse(host).value();
  }

  private static HostName host(String domain) {
    return DomainText.read("", domain).host();
  }
}
