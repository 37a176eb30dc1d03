package io.gnomon.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.kit.outbox.OutboxStore.Pending;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboxMetricsTest {

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final OutboxMetrics metrics = new OutboxMetrics(meters);

  @Test
  void theAgeIsThatOfTheOldestMessageAsLongAsItWaits() {
    metrics.publishing(List.of(waiting(90), waiting(1)));
    assertThat(oldest()).isGreaterThanOrEqualTo(90.0);

    metrics.publishing(List.of());
    assertThat(oldest()).isZero();
  }

  @Test
  void whoPublishesNothingTellsOfNoAge() {
    metrics.publishing(List.of(waiting(90)));

    metrics.idle();

    assertThat(oldest()).isZero();
  }

  private static Pending waiting(int seconds) {
    return new Pending(1, new OutboxRecord("t", "k", null), Duration.ofSeconds(seconds));
  }

  private double oldest() {
    return meters.get("gnomon.outbox.oldest").gauge().value();
  }
}
