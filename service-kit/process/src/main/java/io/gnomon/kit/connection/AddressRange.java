package io.gnomon.kit.connection;

import io.netty.util.NetUtil;
import java.math.BigInteger;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** Addresses with a common beginning. */
public record AddressRange(int bits, BigInteger base, int prefixLength) {

  /** Reads text such as {@code 10.0.0.0/8} or {@code ::1}; refuses anything else. */
  public static AddressRange of(String text) {
    int slash = text.indexOf('/');
    var address =
        NetUtil.createByteArrayFromIpAddressString(slash < 0 ? text : text.substring(0, slash));
    var length = address == null ? null : prefixLength(text, slash, address.length * 8);
    if (address == null || length == null) {
      throw new IllegalArgumentException("not a range of addresses: " + text);
    }
    return new AddressRange(address.length * 8, new BigInteger(1, address), length);
  }

  private static @Nullable Integer prefixLength(String text, int slash, int bits) {
    try {
      int length = slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1));
      return length < 0 || length > bits ? null : length;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** Whether it is in the range; an IPv4 address is in none of IPv6. */
  public boolean contains(InetAddress address) {
    var bytes = address.getAddress();
    int rest = bits - prefixLength;
    return bytes.length * 8 == bits
        && new BigInteger(1, bytes).shiftRight(rest).equals(base.shiftRight(rest));
  }
}
