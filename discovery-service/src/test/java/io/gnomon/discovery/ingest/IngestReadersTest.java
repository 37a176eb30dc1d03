package io.gnomon.discovery.ingest;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.discovery.TestDevice;
import io.gnomon.discovery.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DiscoveryTest
class IngestReadersTest {

  private static final int MAX_READERS = 4;

  @Inject Vertx vertx;
  @Inject MeterRegistry meters;

  private final AtomicInteger reading = new AtomicInteger();
  private final CountDownLatch read = new CountDownLatch(1);

  @AfterEach
  void letThemEnd() {
    read.countDown();
  }

  @Test
  void aBatchWaitsWhileAsManyAreReadAsTheSettingSays() {
    Topics.telemetry(true);
    var device = new TestDevice();
    device.sends(TestDevice.line("ada", "one.example.org"));
    var readers = vertx.createSharedWorkerExecutor("ingest");
    for (int i = 0; i < MAX_READERS + 1; i++) {
      readers.executeBlocking(this::awaitRead, false);
    }
    await().until(() -> reading.get() == MAX_READERS && waiting() == 1);

    var batch =
        CompletableFuture.runAsync(() -> device.sends(TestDevice.line("ada", "two.example.org")));

    await().until(() -> waiting() == 2);
    assertThat(reading).hasValue(MAX_READERS);
    assertThat(batch).isNotDone();
    read.countDown();
    batch.join();
    readers.close();
  }

  private int awaitRead() throws InterruptedException {
    int now = reading.incrementAndGet();
    read.await();
    return now;
  }

  private double waiting() {
    return meters.get("worker.pool.queue.size").tag("pool.name", "ingest").gauge().value();
  }
}
