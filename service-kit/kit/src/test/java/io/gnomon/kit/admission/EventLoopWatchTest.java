package io.gnomon.kit.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventLoopWatchTest {

  private static final long BUSY_MILLIS = 700;
  private static final long INTERVAL_MILLIS = 100;

  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final EventLoopWatch watch =
      new EventLoopWatch(vertx, new BackgroundTaskRegistry(meters), meters);

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void aLoopThatIsBusyIsLateByThatTime() throws InterruptedException {
    var lateness = new LinkedBlockingQueue<Long>();
    var atPresent = new AtomicLong();
    var never = new CountDownLatch(1);
    watch.listen(lateness::add);

    vertx.runOnContext(
        begin -> {
          watch.lateMillis();
          try {
            assertThat(never.await(BUSY_MILLIS, TimeUnit.MILLISECONDS)).isFalse();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          atPresent.set(watch.lateMillis());
        });

    assertThat(lateness.poll(10, TimeUnit.SECONDS))
        .isGreaterThanOrEqualTo(BUSY_MILLIS - INTERVAL_MILLIS);
    assertThat(atPresent.get()).isGreaterThanOrEqualTo(BUSY_MILLIS - INTERVAL_MILLIS);
    assertThat(meters.get("gnomon.event.loop.lateness").timer().max(TimeUnit.MILLISECONDS))
        .isGreaterThanOrEqualTo(BUSY_MILLIS - INTERVAL_MILLIS);
  }

  @Test
  void eachLoopIsMeasuredOnceHoweverManyRequestsItTakes() throws InterruptedException {
    var measured = new AtomicInteger();
    var twice = new CountDownLatch(1);
    watch.listen(late -> measured.incrementAndGet());

    for (int i = 0; i < 50; i++) {
      vertx.runOnContext(request -> watch.lateMillis());
    }
    vertx.setTimer(2 * INTERVAL_MILLIS, later -> twice.countDown());

    assertThat(twice.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(measured.get()).isBetween(1, 2);
  }
}
