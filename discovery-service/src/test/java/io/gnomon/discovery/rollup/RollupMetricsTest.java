package io.gnomon.discovery.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RollupMetricsTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:15:01Z");

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final RollupMetrics metrics = new RollupMetrics(Clock.fixed(NOW, ZoneOffset.UTC), meters);

  @Test
  void lagIsTheAgeOfWhatIsBeingWorkedOn() {
    metrics.workingOn(NOW.minusSeconds(90).toEpochMilli());
    assertThat(lag()).isEqualTo(90);

    metrics.workingOn(RollupMetrics.NOTHING);
    assertThat(lag()).isZero();
  }

  @Test
  void aBrokersClockThatIsAheadIsNoLag() {
    metrics.workingOn(NOW.plusSeconds(5).toEpochMilli());

    assertThat(lag()).isZero();
  }

  @Test
  void theDelayRunsFromAcceptanceAndIsNeverNegative() {
    metrics.reported(NOW.minusSeconds(7));
    metrics.reported(NOW.plusSeconds(7));

    var delay = meters.get("gnomon.rollup.delay").timer();
    assertThat(delay.count()).isEqualTo(2);
    assertThat(delay.totalTime(TimeUnit.SECONDS)).isEqualTo(7);
  }

  private double lag() {
    return meters.get("gnomon.rollup.lag").gauge().value();
  }
}
