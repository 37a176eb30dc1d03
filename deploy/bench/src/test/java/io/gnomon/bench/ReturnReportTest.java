package io.gnomon.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReturnReportTest {

  private final ReturnReport report =
      new ReturnReport(100, Duration.ofSeconds(10), Duration.ofMillis(500));

  @Test
  void aFleetThatOnlyGrowsIsCompleteOnceAllAreBack() {
    report.seen(Duration.ofSeconds(1), 20);
    assertThat(report.isComplete()).isFalse();
    report.seen(Duration.ofSeconds(9), 100);
    report.seen(Duration.ofSeconds(12), 100);
    report.reached(Duration.ofMillis(500));
    report.ended(true);

    assertThat(report.isComplete()).isTrue();
    assertThat(report.broken()).isEmpty();
    assertThat(report.summary())
        .isEqualTo("100 of 100 connected; all were back after 9 s; the deepest fall was by 0");
  }

  @Test
  void aFallIsTold() {
    report.seen(Duration.ofSeconds(1), 70);

    assertThat(report.seen(Duration.ofSeconds(2), 40)).endsWith("40 connected, 30 fewer");

    report.reached(Duration.ofMillis(20));
    report.ended(true);
    assertThat(report.broken())
        .containsExactly("the number of connected devices fell by 30", "not all are back");
    assertThat(report.summary()).contains("not all are", "by 30");
  }

  @Test
  void whoIsBackTooLateIsTold() {
    report.seen(Duration.ofSeconds(11), 100);
    report.reached(Duration.ofMillis(20));
    report.ended(true);

    assertThat(report.broken()).containsExactly("the last was back after 11 s");
  }

  @Test
  void theSlowestChangeCounts() {
    report.seen(Duration.ofSeconds(1), 100);
    report.reached(Duration.ofMillis(501));
    report.reached(Duration.ofMillis(20));
    report.ended(true);

    assertThat(report.broken()).containsExactly("a change took 501 ms (p99)");
  }

  @Test
  void aLastStateThatIsNotRightOnEachIsTold() {
    report.seen(Duration.ofSeconds(1), 100);
    report.reached(Duration.ofMillis(20));
    report.ended(false);

    assertThat(report.broken()).containsExactly("not all have the last state");
  }

  @Test
  void nothingIsKeptWhereNothingWasMeasured() {
    report.seen(Duration.ofSeconds(1), 100);
    report.ended(true);

    assertThat(report.broken()).containsExactly("no change was measured");
  }
}
