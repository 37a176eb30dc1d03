package io.gnomon.discovery.ingest;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.discovery.TestDevice;
import io.gnomon.discovery.transaction.TestProducers;
import io.gnomon.discovery.transaction.TransactionBatch.Origin;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class BrokerAwayTest {

  private static final Origin ORIGIN =
      new Origin("device", "5f0c5f0e-7a0b-4a43-8a37-7a4b9b7f2f11", 1);

  @Test
  void aBatchThatNoBrokerTakesFailsWithinSeconds() {
    Map<String, Object> nobody = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:1");
    var body = TestDevice.line("ada", "www.dropbox.com").getBytes(StandardCharsets.UTF_8);

    try (var producer = TestProducers.to(nobody)) {
      var ingest =
          new IngestService(producer, new Limits(), new SimpleMeterRegistry(), Clock.systemUTC());

      var answer = ingest.take(ORIGIN, body).toCompletionStage();

      assertThatThrownBy(() -> answer.toCompletableFuture().get(7, TimeUnit.SECONDS))
          .hasCauseInstanceOf(TimeoutException.class);
    }
  }

  private static final class Limits implements IngestConfig {

    @Override
    public int maxBytes() {
      return 4_000;
    }

    @Override
    public long heldBytes() {
      return 4_000;
    }

    @Override
    public Duration arrival() {
      return Duration.ofSeconds(1);
    }

    @Override
    public int readers() {
      return 1;
    }

    @Override
    public int maxLines() {
      return 4;
    }

    @Override
    public Duration oldest() {
      return Duration.ofDays(90);
    }

    @Override
    public Duration ahead() {
      return Duration.ofDays(1);
    }
  }
}
