package io.gnomon.matching.attribution;

import io.gnomon.matching.host.AddressRanges;
import io.gnomon.matching.host.HostName;
import io.gnomon.matching.host.HostSuffixMap;
import io.gnomon.matching.host.IpRange;
import io.gnomon.matching.host.PathPrefixMap;
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
  private final AddressRanges<String> byRange;
  private final List<Skipped> skipped;

  private AttributionIndex(
      HostSuffixMap<DomainsAtHost> byHost, AddressRanges<String> byRange, List<Skipped> skipped) {
    this.byHost = byHost;
    this.byRange = byRange;
    this.skipped = skipped;
  }

  /** Compiles an index of domains alone. */
  public static AttributionIndex of(Collection<AppDomain> domains) {
    return of(domains, List.of());
  }

  /**
   * Compiles the index. Suffixes of registries are left out, since their subdomains belong to many
   * owners. A suffix of a service (ngrok.io) is not: what its customers have below it is use of the
   * service, if an app lists it. Where two apps claim the same host and path, the lower app id has
   * it and the other claim is left out, whatever the order given; the same holds for ranges. An
   * exclusion gives way to any app.
   */
  public static AttributionIndex of(Collection<AppDomain> domains, Collection<AppRange> ranges) {
    List<Skipped> skipped = new ArrayList<>();
    Map<HostName, Map<String, AppDomain>> claims = new HashMap<>();
    for (AppDomain domain : domains) {
      if (domain.host().isRegistrySuffix()) {
        skipped.add(
            new Skipped(domain, domain.host() + " is a public suffix, shared by many owners"));
      } else {
        claim(claims.computeIfAbsent(domain.host(), host -> new HashMap<>()), domain, skipped);
      }
    }
    Map<HostName, DomainsAtHost> byHost = new HashMap<>();
    claims.forEach((host, byPath) -> byHost.put(host, DomainsAtHost.of(byPath)));
    Map<IpRange, String> byRange = new HashMap<>();
    ranges.forEach(each -> byRange.merge(each.range(), each.appId(), AttributionIndex::lower));
    return new AttributionIndex(
        HostSuffixMap.of(byHost), new AddressRanges<>(byRange), List.copyOf(skipped));
  }

  private static void claim(
      Map<String, AppDomain> byPath, AppDomain domain, List<Skipped> skipped) {
    String path = domain.pathPrefix() == null ? UrlPath.ROOT : domain.pathPrefix();
    AppDomain other = byPath.putIfAbsent(path, domain);
    if (other == null || other.appId().equals(domain.appId())) {
      return;
    }
    boolean takesOver =
        other.isExclusion()
            || (!domain.isExclusion() && domain.appId().compareTo(other.appId()) < 0);
    AppDomain winner = takesOver ? domain : other;
    byPath.put(path, winner);
    skipped.add(new Skipped(takesOver ? other : domain, "already a domain of " + winner.appId()));
  }

  /**
   * The app domain (or address in a range) of a host whose path is not known; domains with a path
   * cannot match it.
   */
  public Optional<AppDomain> find(HostName host) {
    return find(host, null);
  }

  /**
   * The app domain of a host and a canonical path ({@link UrlPath#normalize}), or of a host alone
   * when the path is null.
   */
  public Optional<AppDomain> find(HostName host, @Nullable String path) {
    String visible = path == null ? UrlPath.ROOT : path;
    Optional<AppDomain> found =
        Optional.ofNullable(byHost.longest(host, visible, DomainsAtHost::find));
    return found.or(() -> ofAddress(host)).filter(domain -> !domain.isExclusion());
  }

  /** An address in a range of an app counts like a domain of the app. */
  private Optional<AppDomain> ofAddress(HostName host) {
    return host.address().map(byRange::smallest).map(appId -> new AppDomain(appId, host));
  }

  private static String lower(String one, String other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  /** How many hosts the index knows. */
  public int size() {
    return byHost.size();
  }

  /** What was left out. */
  public List<Skipped> skipped() {
    return skipped;
  }

  /** The app domains that share a host: one for the whole host, others for parts of its paths. */
  record DomainsAtHost(@Nullable AppDomain wholeHost, PathPrefixMap<AppDomain> byPath) {

    static DomainsAtHost of(Map<String, AppDomain> byPath) {
      Map<String, AppDomain> parts = new HashMap<>(byPath);
      AppDomain wholeHost = parts.remove(UrlPath.ROOT);
      return new DomainsAtHost(wholeHost, PathPrefixMap.of(parts));
    }

    @Nullable AppDomain find(String path) {
      AppDomain part = byPath.longest(path);
      return part == null ? wholeHost : part;
    }
  }
}
