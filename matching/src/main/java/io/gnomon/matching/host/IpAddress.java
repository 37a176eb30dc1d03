package io.gnomon.matching.host;

import com.google.common.net.InetAddresses;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An IPv4 or IPv6 address as numbers. An IPv4 address has {@code high} 0 and lives in the lower 32
 * bits of {@code low}; an IPv4-mapped IPv6 address is parsed as the IPv4 address that it stands
 * for.
 */
public record IpAddress(boolean v6, long high, long low) {

  private static final int MAX_TEXT = 64;
  private static final long V4_MAX = 0xFFFF_FFFFL;

  public IpAddress {
    if (!v6 && (high != 0 || (low & ~V4_MAX) != 0)) {
      throw new IllegalArgumentException("an IPv4 address has 32 bits");
    }
  }

  /**
   * Dotted decimal without leading zeros, or IPv6 with or without brackets; a zone (%eth0) is
   * dropped.
   */
  public static Optional<IpAddress> parse(@Nullable String text) {
    if (text == null || text.isEmpty() || text.length() > MAX_TEXT) {
      return Optional.empty();
    }
    return Optional.ofNullable(text.indexOf(':') >= 0 ? parseV6(text) : parseV4(text));
  }

  static IpAddress v4(long bits) {
    return new IpAddress(false, 0, bits & V4_MAX);
  }

  private static @Nullable IpAddress parseV4(String text) {
    long bits = 0;
    int octets = 0;
    int start = 0;
    while (start <= text.length()) {
      int dot = text.indexOf('.', start);
      int end = dot < 0 ? text.length() : dot;
      int octet = octet(text, start, end);
      if (octet < 0 || ++octets > 4) {
        return null;
      }
      bits = bits << 8 | octet;
      start = end + 1;
    }
    return octets == 4 ? v4(bits) : null;
  }

  /** The number between start and end, or -1 when it is no octet. */
  private static int octet(String text, int start, int end) {
    int length = end - start;
    boolean leadingZero = length > 1 && text.charAt(start) == '0';
    if (length < 1 || length > 3 || leadingZero) {
      return -1;
    }
    int octet = 0;
    for (int i = start; i < end; i++) {
      octet = octet * 10 + digit(text.charAt(i));
    }
    return octet <= 255 ? octet : -1;
  }

  /** The digit, or so much that no octet comes of it. */
  private static int digit(char c) {
    return c >= '0' && c <= '9' ? c - '0' : 1_000;
  }

  private static @Nullable IpAddress parseV6(String text) {
    boolean bracketed = text.startsWith("[") && text.endsWith("]");
    String bare = bracketed ? text.substring(1, text.length() - 1) : text;
    int zone = bare.indexOf('%');
    String plain = zone < 0 ? bare : bare.substring(0, zone);
    return InetAddresses.isInetAddress(plain) ? of(InetAddresses.forString(plain)) : null;
  }

  /** The address that the JDK's object holds. */
  public static IpAddress of(InetAddress address) {
    ByteBuffer bytes = ByteBuffer.wrap(address.getAddress());
    return bytes.remaining() == 4
        ? v4(bytes.getInt())
        : new IpAddress(true, bytes.getLong(), bytes.getLong());
  }

  /** 32 or 128. */
  public int bits() {
    return v6 ? 128 : 32;
  }

  /** This address with all but the first bits set to zero. */
  IpAddress masked(int prefixLength) {
    if (!v6) {
      return new IpAddress(false, 0, low & V4_MAX & leading(prefixLength + 32));
    }
    long upper = high & leading(Math.min(prefixLength, 64));
    return new IpAddress(true, upper, prefixLength > 64 ? low & leading(prefixLength - 64) : 0);
  }

  private static long leading(int ones) {
    return ones == 0 ? 0 : -1L << (64 - ones);
  }

  /** The canonical text: dotted decimal, or RFC 5952 without brackets. */
  @Override
  public String toString() {
    if (!v6) {
      return (low >> 24) + "." + (low >> 16 & 255) + "." + (low >> 8 & 255) + "." + (low & 255);
    }
    byte[] bytes = ByteBuffer.allocate(16).putLong(high).putLong(low).array();
    return InetAddresses.toAddrString(InetAddresses.fromIPv6BigInteger(new BigInteger(1, bytes)));
  }
}
