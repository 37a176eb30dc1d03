package io.gnomon.catalog.catalogfeed.match;

import io.gnomon.catalog.layer.ClaimedDomains;
import io.gnomon.catalog.layer.DomainText;
import io.gnomon.catalog.searchterm.FoldedText;
import io.gnomon.matching.host.HostName;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which app owns each domain, and what apps are called, according to all layers but one. */
public final class DomainOwners {

  private final Map<String, String> byHost = new HashMap<>();
  private final Map<String, Set<String>> bySite = new HashMap<>();
  private final Map<String, Set<String>> byApp = new HashMap<>();
  private final Set<String> beyondFeeds = new HashSet<>();
  private final Map<String, String> homes = new HashMap<>();
  private final Set<String> partly = new HashSet<>();
  private final AppNames names;
  private final RegistrableDomainCache sites = new RegistrableDomainCache();

  /** A domain and the app that owns it. */
  record OwnedDomain(String host, String appId) {}

  private DomainOwners(AppNames names) {
    this.names = names;
  }

  /**
   * The owners by these claims; the first claim of a host wins. A correction of an app that no
   * other layer has is none: the app is the imported feed's.
   */
  public static DomainOwners of(Collection<ClaimedDomains> claims) {
    var apps =
        claims.stream()
            .filter(each -> !each.source().isCorrection())
            .map(ClaimedDomains::appId)
            .collect(Collectors.toSet());
    var counted = claims.stream().filter(each -> apps.contains(each.appId())).toList();
    var owners = new DomainOwners(AppNames.of(counted));
    counted.forEach(owners::add);
    return owners;
  }

  private void add(ClaimedDomains claim) {
    var id = claim.appId();
    boolean corrects = claim.source().isCorrection();
    if (!corrects && !claim.source().isFeed()) {
      beyondFeeds.add(id);
    }
    var own = byApp.computeIfAbsent(id, any -> new HashSet<>());
    for (var text : claim.domains()) {
      own.add(text);
      var domain = DomainText.read(id, text);
      var host = domain.host().value();
      if (domain.pathPrefix() == null) {
        byHost.putIfAbsent(host, id);
        if (!corrects) {
          homes.putIfAbsent(id, host);
        }
      } else {
        partly.add(host);
      }
      bySite.computeIfAbsent(sites.of(host), site -> new HashSet<>()).add(id);
    }
  }

  /** The longest owned domain that equals the host or is a parent of it. */
  Optional<OwnedDomain> ownerOf(String host) {
    for (int start = 0; start >= 0; ) {
      var suffix = host.substring(start);
      var owner = byHost.get(suffix);
      if (owner != null) {
        return Optional.of(new OwnedDomain(suffix, owner));
      }
      int dot = host.indexOf('.', start);
      start = dot < 0 ? -1 : dot + 1;
    }
    return Optional.empty();
  }

  /** The apps with a domain on that registrable domain. */
  Set<String> appsOn(String site) {
    return bySite.getOrDefault(site, Set.of());
  }

  /** Whether that very host, or a part of it, is a domain of an app. */
  boolean isListed(String host) {
    return byHost.containsKey(host) || partly.contains(host);
  }

  /** Whether another app has the host, a host above it, or a part of it. */
  boolean isOthers(String appId, String host) {
    return ownerOf(host)
        .map(owner -> !owner.appId().equals(appId))
        .orElseGet(() -> partly.contains(host));
  }

  /** Whether the host is the first domain of the app, whatever was added to it by hand. */
  boolean isHome(String appId, String host) {
    return host.equals(homes.get(appId));
  }

  /** What apps are called. */
  AppNames names() {
    return names;
  }

  /** Whether another layer has that app. */
  public boolean hasApp(String appId) {
    return byApp.containsKey(appId);
  }

  /** Whether only other feeds have that app. */
  boolean isOnlyInFeeds(String appId) {
    return byApp.containsKey(appId) && !beyondFeeds.contains(appId);
  }

  /** Whether another layer assigns the domain to that app. */
  boolean hasDomain(String appId, String domain) {
    return byApp.getOrDefault(appId, Set.of()).contains(domain);
  }

  String site(String host) {
    return sites.of(host);
  }

  /** What apps are called according to all layers except the imported one, folded. */
  static final class AppNames {

    /** A shorter name is no sign of another that begins with it. */
    private static final int MIN_PREFIX_LENGTH = 3;

    private final Map<String, String> appsByName = new HashMap<>();
    private final Map<String, Set<String>> namesByApp = new HashMap<>();

    private AppNames() {}

    /** The names in these claims; a whole name goes before an alias, then the first claim wins. */
    static AppNames of(Collection<ClaimedDomains> claims) {
      var names = new AppNames();
      for (var each : claims) {
        if (each.name() != null) {
          names.add(each.appId(), List.of(each.name()));
        }
      }
      claims.forEach(each -> names.add(each.appId(), each.aliases()));
      return names;
    }

    private void add(String appId, List<String> names) {
      for (var name : names) {
        var folded = FoldedText.compact(name);
        if (!folded.isEmpty()) {
          appsByName.putIfAbsent(folded, appId);
          namesByApp.computeIfAbsent(appId, id -> new HashSet<>()).add(folded);
        }
      }
    }

    /** The app that has the name or alias. */
    Optional<String> appCalled(String name) {
      return Optional.ofNullable(appsByName.get(FoldedText.compact(name)));
    }

    /**
     * Whether the app may be called so: {@code Dropbox, Inc.} is {@code Dropbox}, unless another
     * app has that very name. Nothing else speaks against it where no name of the app is known.
     */
    boolean fits(String appId, String name) {
      var folded = FoldedText.compact(name);
      var names = namesByApp.getOrDefault(appId, Set.of());
      if (names.contains(folded) || appsByName.containsKey(folded)) {
        return names.contains(folded);
      }
      return names.isEmpty() || names.stream().anyMatch(each -> isAlike(each, folded));
    }

    private static boolean isAlike(String one, String other) {
      return one.equals(other)
          || (Math.min(one.length(), other.length()) >= MIN_PREFIX_LENGTH
              && (one.startsWith(other) || other.startsWith(one)));
    }
  }

  /** Caches the registrable domains of hosts, since each is needed several times. */
  static final class RegistrableDomainCache {

    private final Map<String, String> byHost = new HashMap<>();

    /** The registrable domain; the host itself if it has none. */
    String of(String host) {
      return byHost.computeIfAbsent(host, RegistrableDomainCache::registrable);
    }

    private static String registrable(String text) {
      var host = HostName.of(text);
      return host.registrableDomain().orElse(host).value();
    }
  }
}
