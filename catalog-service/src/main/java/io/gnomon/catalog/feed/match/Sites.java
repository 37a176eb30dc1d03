package io.gnomon.catalog.feed.match;

import io.gnomon.matching.host.HostName;
import java.util.HashMap;
import java.util.Map;

/** The registrable domains of hosts, remembered: each is asked for several times. */
final class Sites {

  private final Map<String, String> byHost = new HashMap<>();

  /** The registrable domain; the host itself where it has none. */
  String of(String host) {
    return byHost.computeIfAbsent(host, Sites::registrable);
  }

  private static String registrable(String text) {
    var host = HostName.of(text);
    return host.registrableDomain().orElse(host).value();
  }
}
