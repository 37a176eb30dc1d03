package io.gnomon.discovery.usagecache;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The last results for one window: the same is asked for again and again. */
final class RecentResults<K, V> {

  private static final int MAX_RESULTS = 16;

  private final Map<K, V> results = new LinkedHashMap<>(MAX_RESULTS, 0.75f, true);

  /** What was found for the key; others who ask wait meanwhile. */
  synchronized @Nullable V computeIfAbsent(K key, Function<K, @Nullable V> work) {
    var known = results.get(key);
    if (known != null) {
      return known;
    }
    var found = work.apply(key);
    if (found != null) {
      put(key, found);
    }
    return found;
  }

  /** The same without waiting: several threads may find the same at once. */
  V get(K key, Supplier<? extends V> work) {
    var known = find(key);
    if (known != null) {
      return known;
    }
    V found = work.get();
    put(key, found);
    return found;
  }

  private synchronized @Nullable V find(K key) {
    return results.get(key);
  }

  private synchronized void put(K key, V found) {
    results.put(key, found);
    if (results.size() > MAX_RESULTS) {
      results.remove(results.keySet().iterator().next());
    }
  }
}
