package io.gnomon.kit.outbound;

import io.gnomon.kit.address.AddressRange;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

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
