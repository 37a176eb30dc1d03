package io.gnomon.catalog.catalogfeed.match;

import io.gnomon.matching.host.HostName;
import java.util.HashMap;
import java.util.Map;

/** Caches the registrable domains of hosts, since each is needed several times. */
final class RegistrableDomainCache {

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
