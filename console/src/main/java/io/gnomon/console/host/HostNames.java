package io.gnomon.console.host;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names by which a browser may ask for pages. A page elsewhere can make a name of its own lead
 * to this machine (DNS rebinding), but it cannot do that with an address.
 *
 * @param named those that are configured, in lower case
 */
record HostNames(Set<String> named) {

  private static final Pattern ADDRESS = Pattern.compile("\\d+(\\.\\d+){3}|\\[[0-9a-f:.]+]");
  private static final Pattern PORT = Pattern.compile(":\\d*$");

  /** Whether the authority of a request (host, port) is one of them. */
  boolean allow(String authority) {
    var host = PORT.matcher(authority.toLowerCase(Locale.ROOT)).replaceFirst("");
    return host.equals("localhost") || ADDRESS.matcher(host).matches() || named.contains(host);
  }
}
