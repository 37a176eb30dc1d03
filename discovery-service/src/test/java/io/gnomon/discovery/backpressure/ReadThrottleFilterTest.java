package io.gnomon.discovery.backpressure;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.discovery.Reports;
import io.gnomon.discovery.usage.CountingMetrics;
import io.gnomon.testing.Callers;
import io.gnomon.testing.Patience;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reports that are read while much is counted. */
@Tag("full")
@QuarkusTest
@DiscoveryTest
class ReadThrottleFilterTest {

  private static final long MUCH = 100_000;

  @Inject CountingMetrics counting;
  @Inject ReadLimiter limiter;
  @Inject MeterRegistry meters;

  @BeforeEach
  void untilLittleIsCounted() {
    // The first request takes longer than much is counted.
    Reports.get("all-sources");
    Patience.await().until(() -> counting.perSecond() < 4_000);
  }

  @Test
  void nobodyWaitsWhileLittleIsCounted() {
    long waited = waited().count();
    counting.note(10);

    Reports.get("all-sources");

    assertThat(waited().count()).isEqualTo(waited);
  }

  @Test
  void whileMuchIsCountedAnAnswerWaitsForItsTurn() {
    counting.note(MUCH);
    charge(Duration.ofMinutes(1));
    double waited = waited().totalTime(MILLISECONDS);
    long begun = System.nanoTime();

    Reports.get("all-sources");

    double took = (System.nanoTime() - begun) / 1e6;
    assertThat(waited().totalTime(MILLISECONDS) - waited).isBetween(1_000.0, Math.min(took, 2_000));
  }

  @Test
  void whatEachAnswerComputesIsCharged() {
    charge(Duration.ofMinutes(1));

    for (int answer = 0; answer < 5; answer++) {
      double expected = limiter.take().computesNanos();
      counting.note(MUCH);

      Reports.get("all-sources");

      Patience.await().until(() -> limiter.take().computesNanos() < expected);
    }
  }

  @Test
  void whoIsNotLetInTakesNoTurn() {
    long waited = waited().count();
    counting.note(MUCH);

    RestAssured.given().get("/api/v1/reports/all-sources").then().statusCode(401);
    Callers.viewer().get("/api/v1/reports/no-such-report").then().statusCode(404);

    assertThat(waited().count()).isEqualTo(waited + 1);
  }

  private void charge(Duration computed) {
    limiter.end(limiter.take(), computed.toNanos());
  }

  private Timer waited() {
    return meters.get("gnomon.answers.wait").timer();
  }
}
