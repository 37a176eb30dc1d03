package io.gnomon.catalogbase.source;

import java.util.Map;

/**
 * A fact about hosts in a package that does not say which service they belong to.
 *
 * @param factor risk factor id
 * @param value what it is at each of them
 * @param hosts each host, and whether that is so at those below it too
 */
public record HostFact(String factor, String value, Map<String, Boolean> hosts) {

  /** Copies the hosts. */
  public HostFact {
    hosts = Map.copyOf(hosts);
  }
}
