package io.gnomon.catalog.feed.match;

import io.gnomon.catalog.factor.Evidence;
import io.gnomon.catalog.feed.entry.FeedEntry;
import io.gnomon.catalog.feed.entry.SkipReason;
import io.gnomon.catalog.feed.entry.Skips;
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
 * Finds each entry's app by where the entry is at home, and which of its domains it may have. What
 * is another app's, or lies on another app's site, no feed takes.
 */
public final class FeedMatcher {

  private final LayerSource source;
  private final Evidence evidence;
  private final Owners owners;
  private final AppIds ids;
  private final Skips skips = new Skips();
  private final HomeNames names = new HomeNames();
  private final Map<String, MatchedApp> apps = new LinkedHashMap<>();
  private final Map<String, String> takenHosts = new HashMap<>();
  private final Map<String, String> takenSites = new HashMap<>();

  private FeedMatcher(LayerSource source, Evidence evidence, Owners owners, AppIds ids) {
    this.source = source;
    this.evidence = evidence;
    this.owners = owners;
    this.ids = ids;
  }

  /** The same entries against the same owners and ids give the same. */
  public static FeedMatch match(
      List<FeedEntry> entries, LayerSource source, Evidence evidence, Owners owners, AppIds ids) {
    return new FeedMatcher(source, evidence, owners, ids).match(entries);
  }

  private FeedMatch match(List<FeedEntry> entries) {
    entries.forEach(names::add);
    var matched = new LinkedHashMap<FeedEntry, MatchedApp>();
    for (var entry : entries) {
      var app = app(entry);
      if (app != null) {
        app.add(entry, evidence);
        matched.put(entry, app);
      }
    }
    matched.forEach((entry, app) -> entry.domains().forEach(each -> admit(each, app)));
    return new FeedMatch(
        apps.values().stream()
            .filter(MatchedApp::hasDomain)
            .map(each -> each.entry(source, evidence))
            .toList(),
        skips);
  }

  private @Nullable MatchedApp app(FeedEntry entry) {
    var site = owners.site(entry.home());
    var known = known(entry);
    if (known.isPresent()) {
      boolean byFiles = !owners.areFeedsAlone(known.get());
      var home = owners.above(entry.home()).map(Owners.Owned::host).orElse(entry.home());
      return apps.computeIfAbsent(known.get(), id -> new MatchedApp(id, home, byFiles));
    }
    if (!owners.on(site).isEmpty()) {
      skips.add(SkipReason.SEVERAL_APPS_THERE, entry.home());
      return null;
    }
    var name = entry.name();
    var home = top(entry.home(), site);
    if (name == null && !names.has(home)) {
      skips.add(SkipReason.UNKNOWN_APP, entry.home());
      return null;
    }
    return made(home, entry, names.best(home, name == null ? home : name));
  }

  private MatchedApp made(String home, FeedEntry entry, String name) {
    var id = ids.idOf(home, entry.domains(), name);
    takenHosts.putIfAbsent(home, id);
    takenSites.putIfAbsent(owners.site(home), id);
    return apps.computeIfAbsent(id, any -> new MatchedApp(id, home, false));
  }

  /**
   * The app of others that it is: the one at its home, else the only one on that site, else the one
   * that has most of its other domains.
   */
  private Optional<String> known(FeedEntry entry) {
    var home = entry.home();
    var there = owners.on(owners.site(home));
    var above = owners.above(home).filter(own -> own.host().equals(home) || there.size() == 1);
    if (above.isPresent()) {
      return above.map(Owners.Owned::appId);
    }
    if (!there.isEmpty()) {
      return there.size() == 1 ? Optional.of(there.iterator().next()) : Optional.empty();
    }
    var others =
        entry.domains().stream()
            .map(owners::above)
            .flatMap(Optional::stream)
            .map(Owners.Owned::appId)
            .collect(Collectors.toList());
    boolean one = new HashSet<>(others).size() == 1;
    return one && others.size() * 2 >= entry.domains().size()
        ? Optional.of(others.get(0))
        : Optional.empty();
  }

  /** The highest name above it, up to the registrable domain, at which the feed has an app. */
  private String top(String home, String site) {
    var top = home;
    for (int dot = home.indexOf('.');
        dot >= 0 && home.length() - dot - 1 >= site.length();
        dot = home.indexOf('.', dot + 1)) {
      var above = home.substring(dot + 1);
      top = names.has(above) ? above : top;
    }
    return top;
  }

  private void admit(String domain, MatchedApp app) {
    var above = owners.above(domain);
    var site = owners.site(domain);
    if (above.isPresent()) {
      if (above.get().appId().equals(app.id())) {
        app.addDomain(above.get().host());
      } else {
        skips.add(SkipReason.OWNED_BY_ANOTHER_APP, app.id() + ": " + domain);
      }
    } else if (owners.on(site).stream().anyMatch(other -> !other.equals(app.id()))) {
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
