package io.gnomon.catalog.layer;

import io.gnomon.matching.host.HostName;
import io.gnomon.matching.host.HostSuffixMap;
import java.util.Collection;
import java.util.HashMap;
import java.util.Optional;

/** Says whether a host is infrastructure that many owners share. Safe to share. */
public final class SharedInfrastructure {

  private final HostSuffixMap<Optional<SharedHost>> byHost;

  private SharedInfrastructure(HostSuffixMap<Optional<SharedHost>> byHost) {
    this.byHost = byHost;
  }

  /** Refuses an entry that is no host. */
  public static SharedInfrastructure of(Collection<SharedHost> hosts) {
    var byHost = new HashMap<HostName, Optional<SharedHost>>();
    hosts.forEach(each -> byHost.put(HostName.of(each.host()), Optional.of(each)));
    hosts.stream()
        .flatMap(each -> each.ownHosts().stream())
        .forEach(own -> byHost.put(HostName.of(own), Optional.empty()));
    return new SharedInfrastructure(HostSuffixMap.of(byHost));
  }

  /** The infrastructure that the host is or lies below. */
  public Optional<SharedHost> find(HostName host) {
    var found = byHost.longest(host);
    return found == null ? Optional.empty() : found;
  }

  /** Whether the host is such infrastructure or lies below it. */
  public boolean covers(HostName host) {
    return find(host).isPresent();
  }
}
