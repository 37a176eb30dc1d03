package io.gnomon.matching.host;

import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map from canonical path prefixes to values that answers which of its prefixes cover
 * a path, segment by segment. It looks no deeper than its deepest prefix, however long the path is.
 */
public final class PathPrefixMap<V> {

  private static final PathPrefixMap<Object> EMPTY = new PathPrefixMap<>(Map.of());

  private final Map<String, V> byPrefix;
  private final int maxDepth;

  private PathPrefixMap(Map<String, V> byPrefix) {
    this.byPrefix = byPrefix;
    this.maxDepth = byPrefix.keySet().stream().mapToInt(UrlPath::segmentCount).max().orElse(0);
  }

  /** Compiles the map; the keys are canonical paths of at least one segment. */
  @SuppressWarnings("unchecked") // the empty map has no value of any type
  public static <V> PathPrefixMap<V> of(Map<String, ? extends V> byPrefix) {
    return byPrefix.isEmpty()
        ? (PathPrefixMap<V>) EMPTY
        : new PathPrefixMap<>(Map.copyOf(byPrefix));
  }

  /** Shows the value of every prefix that covers the canonical path, the shortest first. */
  public void visit(String path, Consumer<? super V> visitor) {
    int end = 0;
    for (int depth = 1; depth <= maxDepth && end < path.length(); depth++) {
      int slash = path.indexOf('/', end + 1);
      end = slash < 0 ? path.length() : slash;
      V value = byPrefix.get(path.substring(0, end));
      if (value != null) {
        visitor.accept(value);
      }
    }
  }

  /** The value of the longest prefix that covers the canonical path. */
  public @Nullable V longest(String path) {
    V best = null;
    int end = 0;
    for (int depth = 1; depth <= maxDepth && end < path.length(); depth++) {
      int slash = path.indexOf('/', end + 1);
      end = slash < 0 ? path.length() : slash;
      V value = byPrefix.get(path.substring(0, end));
      best = value == null ? best : value;
    }
    return best;
  }
}
