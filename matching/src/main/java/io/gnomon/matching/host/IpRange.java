package io.gnomon.matching.host;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A CIDR range, IPv4 or IPv6; a single address is a range of full length. Bits past the prefix are
 * dropped.
 */
public record IpRange(IpAddress base, int prefixLength) {

  private static final int MAX_TEXT = 72;
  private static final int MAPPED_PREFIX = 96;

  public IpRange {
    if (prefixLength < 0 || prefixLength > base.bits()) {
      throw new IllegalArgumentException("prefix length " + prefixLength + " of " + base);
    }
    base = base.masked(prefixLength);
  }

  /**
   * An address ({@code 203.0.113.9}) or a range ({@code 203.0.113.0/24}, {@code 2001:db8::/32}).
   */
  public static Optional<IpRange> parse(@Nullable String text) {
    if (text == null || text.length() > MAX_TEXT) {
      return Optional.empty();
    }
    int slash = text.indexOf('/');
    if (slash < 0) {
      return IpAddress.parse(text).map(IpRange::single);
    }
    String address = text.substring(0, slash);
    int length = prefixLength(text.substring(slash + 1));
    return IpAddress.parse(address).flatMap(base -> of(base, length, address.indexOf(':') >= 0));
  }

  /** The range that holds this address alone. */
  public static IpRange single(IpAddress address) {
    return new IpRange(address, address.bits());
  }

  private static Optional<IpRange> of(IpAddress base, int length, boolean writtenAsV6) {
    int own = writtenAsV6 && !base.v6() ? length - MAPPED_PREFIX : length;
    return own < 0 || own > base.bits() ? Optional.empty() : Optional.of(new IpRange(base, own));
  }

  private static int prefixLength(String digits) {
    boolean plain = !digits.isEmpty() && digits.length() <= 3;
    return plain && digits.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Integer.parseInt(digits)
        : -1;
  }

  /** Whether the address lies in this range; an IPv4 address never lies in an IPv6 range. */
  public boolean contains(IpAddress address) {
    return address.v6() == base.v6() && address.masked(prefixLength).equals(base);
  }

  /** Whether this is one address and not a range of several. */
  public boolean isSingleAddress() {
    return prefixLength == base.bits();
  }

  /** The canonical text; a single address has no slash. */
  @Override
  public String toString() {
    return isSingleAddress() ? base.toString() : base + "/" + prefixLength;
  }
}
