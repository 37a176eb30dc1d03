package io.gnomon.matching.attribution;

import io.gnomon.matching.host.HostName;
import io.gnomon.matching.host.HostSuffixMap;
import io.gnomon.matching.host.UrlPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the app of a host: the app domain with the most labels wins, then the one with the longest
 * path prefix. Immutable and safe to share; the time of an answer does not depend on the number of
 * app domains.
 */
public final class AttributionIndex {

  /** An app domain that was left out, and why. */
  public record Skipped(AppDomain domain, String reason) {}

  private final HostSuffixMap<DomainsAtHost> byHost;
  private final List<Skipped> skipped;

  private AttributionIndex(HostSuffixMap<DomainsAtHost> byHost, List<Skipped> skipped) {
    this.byHost = byHost;
    this.skipped = skipped;
  }

  /**
   * Compiles the index. Public suffixes are left out, since their subdomains belong to many owners.
   * Where two apps claim the same host and path, the lower app id has it and the other claim is
   * left out, whatever the order given.
   */
  public static AttributionIndex of(Collection<AppDomain> domains) {
    List<Skipped> skipped = new ArrayList<>();
    Map<HostName, Map<String, AppDomain>> claims = new HashMap<>();
    for (AppDomain domain : domains) {
      if (domain.host().isPublicSuffix()) {
        skipped.add(
            new Skipped(domain, domain.host() + " is a public suffix, shared by many owners"));
      } else {
        claim(claims.computeIfAbsent(domain.host(), host -> new HashMap<>()), domain, skipped);
      }
    }
    Map<HostName, DomainsAtHost> byHost = new HashMap<>();
    claims.forEach((host, byPath) -> byHost.put(host, DomainsAtHost.of(byPath)));
    return new AttributionIndex(HostSuffixMap.of(byHost), List.copyOf(skipped));
  }

  private static void claim(
      Map<String, AppDomain> byPath, AppDomain domain, List<Skipped> skipped) {
    String path = domain.pathPrefix() == null ? UrlPath.ROOT : domain.pathPrefix();
    AppDomain other = byPath.putIfAbsent(path, domain);
    if (other == null || other.appId().equals(domain.appId())) {
      return;
    }
    boolean takesOver = domain.appId().compareTo(other.appId()) < 0;
    AppDomain winner = takesOver ? domain : other;
    byPath.put(path, winner);
    skipped.add(new Skipped(takesOver ? other : domain, "already a domain of " + winner.appId()));
  }

  /** The app domain of a host whose path is not known; domains with a path cannot match it. */
  public Optional<AppDomain> find(HostName host) {
    return find(host, null);
  }

  /**
   * The app domain of a host and a canonical path ({@link UrlPath#normalize}), or of a host alone
   * when the path is null.
   */
  public Optional<AppDomain> find(HostName host, @Nullable String path) {
    String visible = path == null ? UrlPath.ROOT : path;
    return Optional.ofNullable(byHost.longest(host, visible, DomainsAtHost::find));
  }

  /** How many hosts the index knows. */
  public int size() {
    return byHost.size();
  }

  /** What was left out. */
  public List<Skipped> skipped() {
    return skipped;
  }
}
