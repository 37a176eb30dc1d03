package io.gnomon.discovery.attribution;

import com.github.benmanes.caffeine.cache.Cache;
import io.gnomon.kit.admission.ByteBound;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Caches ids once they are committed. Bounded by bytes, estimated, and not by entries: the senders
 * of traffic choose how long names are and how many there are.
 */
public final class IdCache<K extends Comparable<K>> {

  /** Memory of an entry beside the characters of its key. */
  private static final int ENTRY_BYTES = 200;

  private static final int BYTES_PER_CHARACTER = 2;

  private final long maxBytes;
  private final ToIntFunction<K> characters;
  private volatile Cache<K, Long> cache;

  /**
   * Without entries yet.
   *
   * @param characters how many a key has
   */
  public IdCache(long maxBytes, ToIntFunction<K> characters) {
    this.maxBytes = maxBytes;
    this.characters = characters;
    this.cache = empty();
  }

  private Cache<K, Long> empty() {
    return ByteBound.of(
            maxBytes,
            (K key, Long id) -> ENTRY_BYTES + BYTES_PER_CHARACTER * characters.applyAsInt(key))
        .build();
  }

  /** Forgets all, also what is being looked up at the moment. */
  public void clear() {
    cache = empty();
  }

  /**
   * The ids of the keys.
   *
   * @param store gives the ids of keys that are not cached, and has them committed
   */
  public Map<K, Long> get(Collection<K> keys, Function<SortedSet<K>, Map<K, Long>> store) {
    var ids = cache;
    var found = new HashMap<K, Long>();
    var missing = new TreeSet<K>();
    for (var key : keys) {
      var id = ids.getIfPresent(key);
      if (id == null) {
        missing.add(key);
      } else {
        found.put(key, id);
      }
    }
    if (!missing.isEmpty()) {
      var stored = store.apply(missing);
      ids.putAll(stored);
      found.putAll(stored);
    }
    return found;
  }

  /** What is cached at present, in bytes. */
  public long bytes() {
    return ByteBound.bytesIn(cache);
  }
}
