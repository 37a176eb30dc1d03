package io.gnomon.kit.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventLoopWorkerTest {

  private static final long BUSY_MILLIS = 700;
  private static final long INTERVAL_MILLIS = 100;

  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final EventLoopWorker watch =
      new EventLoopWorker(vertx, new BackgroundTaskRegistry(meters), meters);

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void aLoopThatIsBusyIsLateByThatTime() throws InterruptedException {
    var lateness = new LinkedBlockingQueue<Long>();
    var atPresent = new AtomicLong();
    watch.listen(lateness::add);

    vertx.runOnContext(
        begin -> {
          watch.lateMillis();
          var end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(BUSY_MILLIS);
          while (System.nanoTime() < end) {
            Thread.onSpinWait();
          }
          atPresent.set(watch.lateMillis());
        });

    assertThat(lateness.poll(60, TimeUnit.SECONDS))
        .isGreaterThanOrEqualTo(BUSY_MILLIS - INTERVAL_MILLIS);
    assertThat(atPresent.get()).isGreaterThanOrEqualTo(BUSY_MILLIS - INTERVAL_MILLIS);
    assertThat(meters.get("gnomon.event.loop.lateness").timer().max(TimeUnit.MILLISECONDS))
        .isGreaterThanOrEqualTo(BUSY_MILLIS - INTERVAL_MILLIS);
  }

  @Test
  void eachLoopIsMeasuredOnceHoweverManyRequestsItTakes() throws InterruptedException {
    var measured = new CountDownLatch(1);
    watch.listen(late -> measured.countDown());

    for (int i = 0; i < 50; i++) {
      vertx.runOnContext(request -> watch.lateMillis());
    }

    assertThat(measured.await(60, TimeUnit.SECONDS)).isTrue();
    assertThat(meters.find("gnomon.background.running").gauges()).hasSize(1);
  }
}
