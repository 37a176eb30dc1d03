package io.gnomon.catalog.feed.match;

import io.gnomon.catalog.layer.ClaimedDomains;
import io.gnomon.catalog.layer.DomainText;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whose each domain is, as all sources but the one that is imported say it. */
public final class Owners {

  private final Map<String, String> byHost = new HashMap<>();
  private final Map<String, Set<String>> bySite = new HashMap<>();
  private final Map<String, Set<String>> byApp = new HashMap<>();
  private final Set<String> ofFeedsAlone = new HashSet<>();
  private final Sites sites = new Sites();

  /** A domain and its app. */
  record Owned(String host, String appId) {}

  private Owners() {}

  /** Of these; the first to claim a host has it. */
  public static Owners of(Collection<ClaimedDomains> claims) {
    var owners = new Owners();
    claims.forEach(owners::add);
    return owners;
  }

  private void add(ClaimedDomains claim) {
    var id = claim.appId();
    if (claim.source().isFeed() && !byApp.containsKey(id)) {
      ofFeedsAlone.add(id);
    }
    var own = byApp.computeIfAbsent(id, any -> new HashSet<>());
    for (var text : claim.domains()) {
      own.add(text);
      var domain = DomainText.read(id, text);
      var host = domain.host().value();
      if (domain.pathPrefix() == null) {
        byHost.putIfAbsent(host, id);
      }
      bySite.computeIfAbsent(sites.of(host), site -> new HashSet<>()).add(id);
    }
  }

  /** The longest owned domain that the host is or lies below. */
  Optional<Owned> above(String host) {
    for (int start = 0; start >= 0; ) {
      var suffix = host.substring(start);
      var owner = byHost.get(suffix);
      if (owner != null) {
        return Optional.of(new Owned(suffix, owner));
      }
      int dot = host.indexOf('.', start);
      start = dot < 0 ? -1 : dot + 1;
    }
    return Optional.empty();
  }

  /** The apps with a domain on that registrable domain. */
  Set<String> on(String site) {
    return bySite.getOrDefault(site, Set.of());
  }

  /** Whether anybody else has such an app. */
  public boolean have(String appId) {
    return byApp.containsKey(appId);
  }

  /** Whether only other feeds have it. */
  boolean areFeedsAlone(String appId) {
    return ofFeedsAlone.contains(appId);
  }

  /** Whether somebody else says that the app has the domain. */
  boolean list(String appId, String domain) {
    return byApp.getOrDefault(appId, Set.of()).contains(domain);
  }

  String site(String host) {
    return sites.of(host);
  }
}
