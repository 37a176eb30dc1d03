package io.gnomon.kit.outbound;

import io.gnomon.kit.connection.AddressRange;
import io.gnomon.kit.outbound.OutboundException.Reason;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is called: a URL, and the address that was checked for it. The name is not looked up again,
 * so that no second answer of the DNS leads elsewhere.
 */
record Target(String host, int port, boolean tls, String path, InetAddress address) {

  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  /** How names become addresses. */
  @FunctionalInterface
  interface Names {
    InetAddress[] addresses(String host) throws UnknownHostException;
  }

  static Target of(URI url, Names names, List<AddressRange> allowed) {
    var host = host(url);
    boolean tls = isScheme(url, "https");
    var address = address(host, names, allowed);
    if (!tls && !isAllowed(address, allowed)) {
      throw new OutboundException(
          Reason.URL_REFUSED,
          "plain http is only taken at addresses that are allowed by the installation");
    }
    int port = url.getPort() < 0 ? (tls ? HTTPS : HTTP) : url.getPort();
    return new Target(host, port, tls, path(url.getRawPath(), url.getRawQuery()), address);
  }

  private static String host(URI url) {
    var host = url.getHost();
    boolean web = isScheme(url, "https") || isScheme(url, "http");
    if (host == null || !web || url.getRawUserInfo() != null) {
      throw new OutboundException(
          Reason.URL_REFUSED, "only http and https URLs without a user name are called");
    }
    return host;
  }

  private static boolean isScheme(URI url, String scheme) {
    return scheme.equalsIgnoreCase(url.getScheme());
  }

  private static InetAddress address(String host, Names names, List<AddressRange> allowed) {
    var found = addresses(host, names);
    for (var each : found) {
      if (!PublicAddresses.contain(each) && !isAllowed(each, allowed)) {
        throw new OutboundException(
            Reason.ADDRESS_REFUSED,
            host + " stands for an address that is not public and not allowed");
      }
    }
    return found[0];
  }

  private static InetAddress[] addresses(String host, Names names) {
    try {
      return names.addresses(host);
    } catch (UnknownHostException e) {
      throw OutboundException.passing(Reason.NAME_UNKNOWN, "there is no host " + host);
    }
  }

  private static boolean isAllowed(InetAddress address, List<AddressRange> allowed) {
    return allowed.stream().anyMatch(each -> each.contains(address));
  }

  private static String path(@Nullable String path, @Nullable String query) {
    var start = path == null || path.isEmpty() ? "/" : path;
    return query == null ? start : start + "?" + query;
  }
}

/**
 * Which addresses belong to the Internet and not to this machine, its networks or its cloud's
 * metadata. IPv6 that carries an IPv4 address within it is refused, whatever that address is.
 */
final class PublicAddresses {

  private static final List<AddressRange> NOT_PUBLIC =
      Stream.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.88.99.0/24",
              "192.168.0.0/16",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/3",
              "2001::/23",
              "2001:db8::/32",
              "2002::/16",
              "3fff::/20")
          .map(AddressRange::of)
          .toList();
  private static final AddressRange PUBLIC_V6 = AddressRange.of("2000::/3");

  private PublicAddresses() {}

  static boolean contain(InetAddress address) {
    boolean assigned = !(address instanceof Inet6Address) || PUBLIC_V6.contains(address);
    return assigned && NOT_PUBLIC.stream().noneMatch(each -> each.contains(address));
  }
}
