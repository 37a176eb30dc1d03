package io.gnomon.catalog.layer;

import io.gnomon.matching.attribution.AppDomain;
import io.gnomon.matching.host.HostName;
import io.gnomon.matching.host.HostSuffixMap;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which domains count in the catalog as it stands: those that wait for a person do not. */
final class ListedDomains {

  private final Set<String> apps;
  private final Set<AppDomain> domains;
  private final HostSuffixMap<Set<String>> owners;

  private ListedDomains(
      Set<String> apps, Set<AppDomain> domains, HostSuffixMap<Set<String>> owners) {
    this.apps = apps;
    this.domains = domains;
    this.owners = owners;
  }

  static ListedDomains of(Collection<String> apps, Collection<AppDomain> domains) {
    Map<HostName, Set<String>> owners = new HashMap<>();
    domains.forEach(
        each -> owners.computeIfAbsent(each.host(), host -> new HashSet<>()).add(each.appId()));
    return new ListedDomains(Set.copyOf(apps), Set.copyOf(domains), HostSuffixMap.of(owners));
  }

  /** Whether there is nothing yet that anything could be taken from. */
  boolean isEmpty() {
    return apps.isEmpty();
  }

  boolean hasApp(String appId) {
    return apps.contains(appId);
  }

  boolean has(AppDomain domain) {
    return domains.contains(domain);
  }

  /** The apps that have the longest domain at or above the host; none where it is nobody's. */
  Set<String> ownersOf(HostName host) {
    var found = owners.longest(host);
    return found == null ? Set.of() : found;
  }
}
