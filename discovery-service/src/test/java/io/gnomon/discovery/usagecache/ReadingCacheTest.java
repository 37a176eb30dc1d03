package io.gnomon.discovery.usagecache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadingCacheTest {

  private static final long MAX_BYTES = 1_000;
  private static final int READERS = 8;

  private final ReadingCache<String, Integer> cache = new ReadingCache<>(MAX_BYTES, value -> 1);
  private final AtomicInteger changes = new AtomicInteger();
  private final AtomicInteger readings = new AtomicInteger();
  private final ExecutorService readers = Executors.newFixedThreadPool(READERS);

  @AfterEach
  void stop() {
    readers.shutdownNow();
  }

  private UsageFingerprint fingerprint() {
    return new UsageFingerprint(1, changes.get(), 0, 0);
  }

  /** Reads how many changes there are. */
  private int find() {
    return cache
        .find(
            "key",
            this::fingerprint,
            (now, before) -> {
              readings.incrementAndGet();
              return changes.get();
            })
        .orElseThrow();
  }

  @Test
  void whatHasNotChangedIsNotReadAgain() {
    assertThat(find()).isZero();
    assertThat(find()).isZero();

    assertThat(readings).hasValue(1);
  }

  @Test
  void whoeverAsksAfterAChangeGetsIt() {
    for (int change = 1; change <= 20; change++) {
      changes.set(change);

      assertThat(find()).isEqualTo(change);
    }
  }

  /** Also when it has changed again before each of them looks. */
  @Test
  void whatChangesAllTheTimeIsReadOnceForAllWhoWait() throws Exception {
    find();
    var ready = new CountDownLatch(READERS); // Once all have asked.
    var answers = new ArrayList<Future<Integer>>();
    for (int reader = 0; reader < READERS; reader++) {
      answers.add(
          readers.submit(
              () ->
                  cache
                      .find(
                          "key",
                          () -> {
                            ready.countDown();
                            awaitQuietly(ready);
                            changes.incrementAndGet();
                            return fingerprint();
                          },
                          (now, before) -> readings.incrementAndGet())
                      .orElseThrow()));
    }

    for (var answer : answers) {
      assertThat(answer.get()).isEqualTo(2);
    }
    assertThat(readings).hasValue(2);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatCannotBeHeldIsAskedForAgain() {
    assertThat(cache.find("key", this::fingerprint, (now, before) -> null)).isEmpty();

    assertThat(find()).isZero();
    assertThat(cache.bytes()).isEqualTo(1);
  }

  @Test
  void whatWasReadBeforeHelpsToReadAnew() {
    find();
    changes.set(1);

    assertThat(cache.find("key", this::fingerprint, (now, before) -> before)).contains(0);
  }
}
