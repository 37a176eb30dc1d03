package io.gnomon.matching.host;

import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map from domains to values that answers which of its domains cover a host. One pass
 * over the host from right to left, one table lookup per label, no allocation; the number of
 * domains does not matter.
 */
public final class HostSuffixMap<V> {

  /** Receives the values from the shortest domain to the longest. */
  @FunctionalInterface
  public interface Visitor<V> {

    /** One domain covers the host; {@code wholeHost} says that it is the host itself. */
    void matched(V value, boolean wholeHost);
  }

  // Random per process, so that an attacker cannot craft domains that collide.
  private static final long MULTIPLIER = ThreadLocalRandom.current().nextLong() | 1;

  private final @Nullable String[] domains;
  private final Object[] values;
  private final long[] hashes;
  private final int mask;
  private final int size;

  private HostSuffixMap(Map<HostName, ? extends V> entries) {
    int capacity = Integer.highestOneBit(Math.max(4, entries.size()) * 2 - 1) * 2;
    domains = new String[capacity];
    values = new Object[capacity];
    hashes = new long[capacity];
    mask = capacity - 1;
    size = entries.size();
    entries.forEach((host, value) -> put(host.value(), value));
  }

  /** Compiles the map. */
  public static <V> HostSuffixMap<V> of(Map<HostName, ? extends V> entries) {
    return new HostSuffixMap<>(entries);
  }

  private void put(String domain, Object value) {
    long hash = 0;
    for (int i = domain.length() - 1; i >= 0; i--) {
      hash = hash * MULTIPLIER + domain.charAt(i);
    }
    int slot = slot(hash);
    while (domains[slot] != null) {
      slot = (slot + 1) & mask;
    }
    domains[slot] = domain;
    values[slot] = value;
    hashes[slot] = hash;
  }

  /** How many domains the map holds. */
  public int size() {
    return size;
  }

  /** The value of the longest domain that covers the host. */
  public @Nullable V longest(HostName host) {
    return longest(host, this, (value, ignored) -> value);
  }

  /**
   * The answer for the longest domain that covers the host and for which there is an answer other
   * than null.
   */
  public <C, R> @Nullable R longest(
      HostName host, C context, BiFunction<V, C, @Nullable R> answer) {
    String text = host.value();
    boolean name = !host.isIpAddress();
    R best = null;
    long hash = 0;
    for (int start = text.length() - 1; start >= 0; start--) {
      hash = hash * MULTIPLIER + text.charAt(start);
      if (start == 0 || (name && text.charAt(start - 1) == '.')) {
        V value = find(text, start, hash);
        R found = value == null ? null : answer.apply(value, context);
        best = found == null ? best : found;
      }
    }
    return best;
  }

  /** Shows every domain that covers the host to the visitor. */
  public void visit(HostName host, Visitor<? super V> visitor) {
    String text = host.value();
    boolean name = !host.isIpAddress();
    long hash = 0;
    for (int start = text.length() - 1; start >= 0; start--) {
      hash = hash * MULTIPLIER + text.charAt(start);
      if (start == 0 || (name && text.charAt(start - 1) == '.')) {
        V value = find(text, start, hash);
        if (value != null) {
          visitor.matched(value, start == 0);
        }
      }
    }
  }

  @SuppressWarnings("unchecked") // only values of type V are put
  private @Nullable V find(String text, int start, long hash) {
    int length = text.length() - start;
    for (int slot = slot(hash); ; slot = (slot + 1) & mask) {
      String domain = domains[slot];
      if (domain == null) {
        return null;
      }
      if (hashes[slot] == hash && domain.length() == length && text.startsWith(domain, start)) {
        return (V) values[slot];
      }
    }
  }

  private int slot(long hash) {
    long mixed = (hash ^ hash >>> 32) * 0x9E37_79B9_7F4A_7C15L;
    return (int) (mixed >>> 32) & mask;
  }
}
