package io.gnomon.catalog.catalogfeed.match;

import io.gnomon.catalog.catalogfeed.format.CatalogFeedEntry;
import io.gnomon.catalog.catalogfeed.format.SkipCounts;
import io.gnomon.catalog.catalogfeed.format.SkipReason;
import io.gnomon.catalog.factor.Evidence;
import io.gnomon.catalog.layer.LayerSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the app of each entry by its home domain and its name, and which of its domains the app may
 * get. No feed takes a domain of another app, or one on the registrable domain of another app; it
 * can only propose one. No feed makes a second app under a name that the catalog has.
 */
public final class CatalogFeedMatcher {

  private final LayerSource source;
  private final Evidence evidence;
  private final DomainOwners owners;
  private final AppIds ids;
  private final SkipCounts skips = new SkipCounts();
  private final HomeNames names = new HomeNames();
  private final Map<String, MatchedApp> apps = new LinkedHashMap<>();
  private final Map<String, String> takenHosts = new HashMap<>();
  private final Map<String, String> takenSites = new HashMap<>();

  private CatalogFeedMatcher(
      LayerSource source, Evidence evidence, DomainOwners owners, AppIds ids) {
    this.source = source;
    this.evidence = evidence;
    this.owners = owners;
    this.ids = ids;
  }

  /** Deterministic: the same entries, owners and ids give the same result. */
  public static CatalogFeedMatch match(
      List<CatalogFeedEntry> entries,
      LayerSource source,
      Evidence evidence,
      DomainOwners owners,
      AppIds ids) {
    return new CatalogFeedMatcher(source, evidence, owners, ids).match(entries);
  }

  private CatalogFeedMatch match(List<CatalogFeedEntry> entries) {
    entries.forEach(names::add);
    var matched = new LinkedHashMap<CatalogFeedEntry, MatchedApp>();
    for (var entry : entries) {
      var app = app(entry);
      if (app != null) {
        matched.put(entry, app);
      }
    }
    matched.forEach((entry, app) -> entry.domains().forEach(each -> addDomain(each, app)));
    apps.values().forEach(this::addContestedHome);
    return new CatalogFeedMatch(
        apps.values().stream()
            .filter(MatchedApp::hasDomain)
            .map(each -> each.entry(source, evidence))
            .toList(),
        skips);
  }

  private @Nullable MatchedApp app(CatalogFeedEntry entry) {
    var name = name(entry);
    var there = appThere(entry);
    if (name == null) {
      return there.isPresent() ? joined(there.get(), entry) : newApp(entry);
    }
    if (there.filter(id -> isCalled(id, name, entry.home())).isPresent()) {
      return joined(there.get(), entry);
    }
    var named = owners.names().appCalled(name);
    if (named.isPresent()) {
      return app(named.get(), entry.home());
    }
    return there.isPresent() ? apart(entry, name) : newApp(entry);
  }

  /** Its name, or the one that another entry gives its home domain. */
  private @Nullable String name(CatalogFeedEntry entry) {
    return entry.name() == null && names.has(entry.home())
        ? names.best(entry.home(), entry.home())
        : entry.name();
  }

  private MatchedApp joined(String appId, CatalogFeedEntry entry) {
    var app = app(appId, entry.home());
    app.add(entry, evidence);
    return app;
  }

  /** An app that another layer has. */
  private MatchedApp app(String appId, String home) {
    boolean byFiles = !owners.isOnlyInFeeds(appId);
    var owned = owners.ownerOf(home).filter(own -> own.appId().equals(appId));
    var host = owned.map(DomainOwners.OwnedDomain::host).orElse(home);
    return apps.computeIfAbsent(appId, id -> new MatchedApp(id, host, byFiles));
  }

  /**
   * Whether the app at the entry's home domain is the entry: by its names, or since its own home
   * domain spells the entry's.
   */
  private boolean isCalled(String appId, String name, String home) {
    boolean spelled = owners.isHome(appId, home) && HomeNames.fits(name, home);
    return owners.names().fits(appId, name)
        || (spelled && owners.names().appCalled(name).isEmpty());
  }

  /**
   * A new app for an entry at a domain of an app that is called otherwise: with its other domains,
   * or else with that one alone, which waits for a person. What lies below such a domain is a part
   * of that app.
   */
  private @Nullable MatchedApp apart(CatalogFeedEntry entry, String name) {
    var home = entry.domains().stream().filter(this::isNobodys).findFirst().orElse(entry.home());
    if (entry.name() == null || (!isNobodys(home) && !owners.isListed(home))) {
      skips.add(SkipReason.PART_OF_ANOTHER_APP, home);
      return null;
    }
    return newApp(home, entry, name);
  }

  private boolean isNobodys(String domain) {
    return owners.ownerOf(domain).isEmpty() && owners.appsOn(owners.site(domain)).isEmpty();
  }

  private @Nullable MatchedApp newApp(CatalogFeedEntry entry) {
    var site = owners.site(entry.home());
    if (!owners.appsOn(site).isEmpty()) {
      skips.add(SkipReason.SEVERAL_APPS_THERE, entry.home());
      return null;
    }
    var name = entry.name();
    var home = highestHome(entry.home(), site);
    if (name == null && !names.has(home)) {
      skips.add(SkipReason.UNKNOWN_APP, entry.home());
      return null;
    }
    var best = names.best(home, name == null ? home : name);
    return newApp(
        home, entry, name == null || owners.names().appCalled(best).isEmpty() ? best : name);
  }

  private MatchedApp newApp(String home, CatalogFeedEntry entry, String name) {
    var id = ids.idOf(home, entry.domains(), name);
    takenHosts.putIfAbsent(home, id);
    takenSites.putIfAbsent(owners.site(home), id);
    var app = apps.computeIfAbsent(id, any -> new MatchedApp(id, home, false));
    app.add(entry, evidence);
    return app;
  }

  /** An app without a domain of its own keeps the one that another app has, to be reviewed. */
  private void addContestedHome(MatchedApp app) {
    if (!app.hasDomain() && !owners.hasApp(app.id()) && owners.isListed(app.home())) {
      app.addDomain(app.home());
    }
  }

  /**
   * The existing app at the entry's home domain, else the only one on that registrable domain, else
   * the one that has at least half of its other domains.
   */
  private Optional<String> appThere(CatalogFeedEntry entry) {
    var home = entry.home();
    var there = owners.appsOn(owners.site(home));
    var above = owners.ownerOf(home).filter(own -> own.host().equals(home) || there.size() == 1);
    if (above.isPresent()) {
      return above.map(DomainOwners.OwnedDomain::appId);
    }
    if (!there.isEmpty()) {
      return there.size() == 1 ? Optional.of(there.iterator().next()) : Optional.empty();
    }
    var others =
        entry.domains().stream()
            .map(owners::ownerOf)
            .flatMap(Optional::stream)
            .map(DomainOwners.OwnedDomain::appId)
            .collect(Collectors.toList());
    boolean one = new HashSet<>(others).size() == 1;
    return one && others.size() * 2 >= entry.domains().size()
        ? Optional.of(others.get(0))
        : Optional.empty();
  }

  /**
   * The highest parent of it, up to the registrable domain, that is the home domain of an entry.
   */
  private String highestHome(String home, String site) {
    var top = home;
    for (int dot = home.indexOf('.');
        dot >= 0 && home.length() - dot - 1 >= site.length();
        dot = home.indexOf('.', dot + 1)) {
      var above = home.substring(dot + 1);
      top = names.has(above) ? above : top;
    }
    return top;
  }

  private void addDomain(String domain, MatchedApp app) {
    var above = owners.ownerOf(domain);
    var site = owners.site(domain);
    if (above.isPresent()) {
      if (above.get().appId().equals(app.id())) {
        app.addDomain(above.get().host());
      } else {
        skips.add(SkipReason.OWNED_BY_ANOTHER_APP, app.id() + ": " + domain);
      }
    } else if (owners.appsOn(site).stream().anyMatch(other -> !other.equals(app.id()))) {
      skips.add(SkipReason.OWNED_BY_ANOTHER_APP, app.id() + ": " + domain);
    } else if (isFree(domain, site, app.id())) {
      app.addDomain(domain);
    } else {
      skips.add(SkipReason.DUPLICATE, app.id() + ": " + domain);
    }
  }

  private boolean isFree(String domain, String site, String appId) {
    var host = takenHosts.putIfAbsent(domain, appId);
    if (host != null) {
      return host.equals(appId);
    }
    return Objects.requireNonNullElse(takenSites.putIfAbsent(site, appId), appId).equals(appId);
  }
}
