package io.gnomon.console.proxy;

import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Headers that are meant for one connection (RFC 9110, section 7.6.1) or forged. */
final class HopHeaders {

  /** Transfer-Encoding is left to the libraries, which need it to know where a body ends. */
  private static final Set<String> OF_CONNECTION =
      Set.of(
          "connection",
          "http2-settings",
          "keep-alive",
          "proxy-authenticate",
          "proxy-authorization",
          "proxy-connection",
          "te",
          "trailer",
          "upgrade");

  private static final Set<String> OF_PROXIES = Set.of("forwarded", "x-real-ip", "via");

  private HopHeaders() {}

  /** Removes what the connection brought, and what the Connection header names besides. */
  static void removeFrom(MultiMap headers) {
    var named = named(headers);
    for (var name : new ArrayList<>(headers.names())) {
      var lower = name.toLowerCase(Locale.ROOT);
      if (OF_CONNECTION.contains(lower) || named.contains(lower) || name.startsWith(":")) {
        headers.remove(name);
      }
    }
  }

  /** Removes headers that only a proxy may set; those that a client sends are forged. */
  static void removeForged(MultiMap headers) {
    for (var name : new ArrayList<>(headers.names())) {
      var lower = name.toLowerCase(Locale.ROOT);
      if (lower.startsWith("x-forwarded-") || OF_PROXIES.contains(lower)) {
        headers.remove(name);
      }
    }
  }

  /** Those that say where a body ends stay, whatever the sender claims of them. */
  private static List<String> named(MultiMap headers) {
    var names = new ArrayList<String>();
    for (var value : headers.getAll("connection")) {
      for (var name : value.split(",", -1)) {
        names.add(name.strip().toLowerCase(Locale.ROOT));
      }
    }
    names.removeAll(
        List.of("content-length", "transfer-encoding", "host", "authorization", "content-type"));
    return names;
  }
}
