package io.gnomon.discovery.usagecache;

import com.github.benmanes.caffeine.cache.Cache;
import io.gnomon.kit.admission.ByteBound;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was read of days of usage, for as long as it is what the database would say. Bounded
 * by bytes.
 *
 * <p>Days change with each batch that is counted: many callers that read them anew each time would
 * leave the counting no processor time. So what has changed is read once for all callers, and not
 * again for a while. No caller gets what was read before it asked and has changed since.
 *
 * @param <K> of what it is
 * @param <V> what was read
 */
public final class ReadingCache<K, V> {

  /** Before something is read anew, how many times as long as reading it took. */
  private static final long PAUSES = 5;

  private static final Duration MAX_PAUSE = Duration.ofSeconds(2);

  private final Cache<K, Reading<V>> cache;

  /**
   * An empty one.
   *
   * @param bytes of what was read
   */
  public ReadingCache(long maxBytes, ToLongFunction<V> bytes) {
    cache =
        ByteBound.of(
                maxBytes,
                (K key, Reading<V> reading) ->
                    (int) Math.min(Integer.MAX_VALUE, bytes.applyAsLong(reading.value())))
            .build();
  }

  /**
   * What was read.
   *
   * @param fingerprint of before it was read
   * @param begun when that was, by {@link System#nanoTime}
   * @param pauseUntil by the same clock
   */
  private record Reading<V>(UsageFingerprint fingerprint, V value, long begun, long pauseUntil) {

    static <V> Reading<V> since(long begun, UsageFingerprint fingerprint, V value) {
      long now = System.nanoTime();
      long pause = Math.min(MAX_PAUSE.toNanos(), PAUSES * (now - begun));
      return new Reading<>(fingerprint, value, begun, now + pause);
    }

    boolean isSince(long time) {
      return begun - time >= 0;
    }

    long pauseLeft() {
      return pauseUntil - System.nanoTime();
    }
  }

  /** What is held at present. */
  public long bytes() {
    return ByteBound.bytesIn(cache);
  }

  /**
   * What is held, or is read now; others who ask for the same wait meanwhile.
   *
   * @param fingerprint reads that of now
   * @param read gets a fingerprint of before, and what was read before, if there is that; null,
   *     which it may give, is not held
   */
  public Optional<V> find(
      K key,
      Supplier<UsageFingerprint> fingerprint,
      BiFunction<UsageFingerprint, @Nullable V, @Nullable V> read) {
    long asked = System.nanoTime();
    while (true) {
      var now = fingerprint.get();
      var known = cache.getIfPresent(key);
      if (known == null || (!isGood(known, asked, now) && known.pauseLeft() <= 0)) {
        known = readOnce(key, known, now, read);
      }
      if (known == null || isGood(known, asked, now)) {
        return Optional.ofNullable(known).map(Reading::value);
      }
      LockSupport.parkNanos(known.pauseLeft());
    }
  }

  private boolean isGood(Reading<V> reading, long asked, UsageFingerprint now) {
    return reading.isSince(asked) || reading.fingerprint().equals(now);
  }

  /** Reads unless another thread did meanwhile. */
  private @Nullable Reading<V> readOnce(
      K key,
      @Nullable Reading<V> known,
      UsageFingerprint now,
      BiFunction<UsageFingerprint, @Nullable V, @Nullable V> read) {
    return cache
        .asMap()
        .compute(
            key,
            (same, present) -> {
              if (present != null && present != known) {
                return present;
              }
              long begun = System.nanoTime();
              var value = read.apply(now, present == null ? null : present.value());
              return value == null ? null : Reading.since(begun, now, value);
            });
  }
}
