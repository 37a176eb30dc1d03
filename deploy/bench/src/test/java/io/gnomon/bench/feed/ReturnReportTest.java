package io.gnomon.bench.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReturnReportTest {

  private final ReturnReport report = new ReturnReport(100);

  @Test
  void aFleetThatOnlyGrowsIsCompleteOnceAllAreBack() {
    report.seen(Duration.ofSeconds(1), 20);
    assertThat(report.isComplete()).isFalse();
    report.seen(Duration.ofSeconds(9), 100);
    report.seen(Duration.ofSeconds(12), 100);

    assertThat(report.isComplete()).isTrue();
    assertThat(report.neverFell()).isTrue();
    assertThat(report.summary())
        .isEqualTo("100 of 100 connected; all were back after 9 s; the deepest fall was by 0");
  }

  @Test
  void aFallIsTold() {
    report.seen(Duration.ofSeconds(1), 70);

    assertThat(report.seen(Duration.ofSeconds(2), 40)).endsWith("40 connected, 30 fewer");

    assertThat(report.neverFell()).isFalse();
    assertThat(report.summary()).contains("not all are", "by 30");
  }
}
