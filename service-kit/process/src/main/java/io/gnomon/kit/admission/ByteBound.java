package io.gnomon.kit.admission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Policy;
import com.github.benmanes.caffeine.cache.Weigher;

/** The bound of a cache in bytes, estimated for each entry. */
public final class ByteBound {

  private ByteBound() {}

  /** What makes a cache that evicts the entries used least, once all take more than that. */
  public static <K, V> Caffeine<K, V> of(long maxBytes, Weigher<K, V> bytes) {
    return Caffeine.newBuilder()
        .maximumWeight(maxBytes)
        .weigher(bytes)
        // Evicts before a writer goes on, so that many new entries do not outrun it.
        .executor(Runnable::run);
  }

  /** What is held at present by a cache with such a bound. */
  public static long bytesIn(Cache<?, ?> cache) {
    cache.cleanUp();
    return cache.policy().eviction().map(Policy.Eviction::weightedSize).orElseThrow().orElseThrow();
  }
}
