package io.gnomon.catalog.bundle;

import io.gnomon.catalog.app.AppLayer;
import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.layer.AppDraft;
import io.gnomon.catalog.layer.DomainText;
import io.gnomon.catalog.layer.LayerEntry;
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
 * facts that the curated one lacks. A fact of a site is added to the app whose first domain it is,
 * of either layer, unless the app has it.
 */
final class BundleLayers {

  private final Map<String, LayerEntry> apps = new TreeMap<>();
  private final Map<String, String> owners = new HashMap<>();
  private final List<String> mistakes = new ArrayList<>();

  private BundleLayers() {}

  static BundleLayers join(
      List<LayerEntry> curated, List<LayerEntry> base, List<SiteFact> ofSites) {
    var layers = new BundleLayers();
    curated.forEach(layers::add);
    for (var each : base) {
      var same = layers.curatedWith(each);
      if (same.isEmpty()) {
        layers.add(each);
      } else if (same.size() == 1) {
        layers.addFacts(same.iterator().next(), each);
      }
    }
    ofSites.forEach(layers::addFact);
    return layers;
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
    var own = entry.draft().domains().stream().filter(each -> claim(id, each)).toList();
    apps.put(id, new LayerEntry(entry.source(), id, entry.draft().withDomains(own)));
  }

  private boolean claim(String id, String domain) {
    if (host(domain).isPublicSuffix()) {
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
