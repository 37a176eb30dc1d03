package io.gnomon.matching.host;

import java.util.Comparator;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which ranges hold an address: one lookup per prefix length that occurs (at most 33 or 129),
 * whatever the number of ranges.
 */
public final class AddressRanges<V> {

  private final Map<IpRange, V> byRange;
  private final int[] lengthsV4;
  private final int[] lengthsV6;

  /** Compiles them. */
  public AddressRanges(Map<IpRange, V> byRange) {
    this.byRange = Map.copyOf(byRange);
    this.lengthsV4 = lengths(false);
    this.lengthsV6 = lengths(true);
  }

  private int[] lengths(boolean v6) {
    return byRange.keySet().stream()
        .filter(range -> range.base().v6() == v6)
        .map(IpRange::prefixLength)
        .distinct()
        .sorted(Comparator.reverseOrder())
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The value of the smallest range that holds the address; null when none does. */
  public @Nullable V smallest(IpAddress address) {
    for (int length : address.v6() ? lengthsV6 : lengthsV4) {
      V value = byRange.get(new IpRange(address, length));
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** Shows the values of all ranges that hold the address, the smallest range first. */
  public void visit(IpAddress address, Consumer<? super V> visitor) {
    for (int length : address.v6() ? lengthsV6 : lengthsV4) {
      V value = byRange.get(new IpRange(address, length));
      if (value != null) {
        visitor.accept(value);
      }
    }
  }
}
