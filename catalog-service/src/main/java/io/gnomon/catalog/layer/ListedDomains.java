package io.gnomon.catalog.layer;

import io.gnomon.matching.attribution.AppDomain;
import io.gnomon.matching.attribution.AttributionIndex;
import io.gnomon.matching.host.HostName;
import io.gnomon.matching.host.HostSuffixMap;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The domains in effect in the present catalog: without those that are pending review. */
public final class ListedDomains {

  private final Set<String> apps;
  private final Set<AppDomain> domains;
  private final HostSuffixMap<Set<String>> owners;
  private final AttributionIndex attributions;

  private ListedDomains(
      Collection<String> apps, Collection<AppDomain> domains, HostSuffixMap<Set<String>> owners) {
    this.apps = Set.copyOf(apps);
    this.domains = Set.copyOf(domains);
    this.owners = owners;
    this.attributions = AttributionIndex.of(domains);
  }

  public static ListedDomains of(Collection<String> apps, Collection<AppDomain> domains) {
    Map<HostName, Set<String>> owners = new HashMap<>();
    domains.forEach(
        each -> owners.computeIfAbsent(each.host(), host -> new HashSet<>()).add(each.appId()));
    return new ListedDomains(apps, domains, HostSuffixMap.of(owners));
  }

  /** Whether the catalog has no apps yet. */
  boolean isEmpty() {
    return apps.isEmpty();
  }

  boolean hasApp(String appId) {
    return apps.contains(appId);
  }

  boolean has(AppDomain domain) {
    return domains.contains(domain);
  }

  /**
   * The app to which what is behind the domain is attributed. An app that has a part of a host only
   * is not the one of the host.
   */
  Optional<String> appOf(AppDomain domain) {
    return attributions.find(domain.host(), domain.pathPrefix()).map(AppDomain::appId);
  }

  /**
   * The apps that have the longest domain at or above the host, or a part of it; empty if there is
   * none.
   */
  Set<String> ownersOf(HostName host) {
    var found = owners.longest(host);
    return found == null ? Set.of() : found;
  }
}
