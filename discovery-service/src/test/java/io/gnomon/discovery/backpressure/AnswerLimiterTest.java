package io.gnomon.discovery.backpressure;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.discovery.backpressure.ReadLimiter.Turn;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Two processors, of which answers have a tenth of one. */
class AnswerLimiterTest {

  private static final Duration PAGE = Duration.ofMillis(2);

  private long now;
  private final ReadLimiter limiter = new ReadLimiter(2, () -> now);

  @Test
  void whoAskedForLittleBeforeWaitsForNothing() {
    for (int page = 0; page < 400; page++) {
      assertThat(answer(PAGE).waits()).isZero();
    }
  }

  @Test
  void beyondThatAnswersComeAtTheRateOfTheirShare() {
    answer(Duration.ofSeconds(1));
    long begun = now;
    for (int page = 0; page < 200; page++) {
      answer(PAGE);
    }

    // 400 ms of computing are four seconds of a tenth.
    assertThat(Duration.ofNanos(now - begun)).isBetween(seconds(3.9), seconds(4.1));
  }

  @Test
  void thoseThatWaitTogetherBeginOneAfterTheOther() {
    answer(Duration.ofSeconds(1));
    for (int page = 0; page < 200; page++) {
      answer(PAGE);
    }
    var first = limiter.take();
    var second = limiter.take();
    limiter.end(first, PAGE.toNanos());
    limiter.end(second, PAGE.toNanos());

    assertThat(second.waits().minus(first.waits()).toMillis()).isBetween(15L, 25L);
  }

  @Test
  void anAnswerThatComputesLongHoldsUpOthersForTwoSecondsAtMost() {
    answer(Duration.ofMinutes(1));

    assertThat(limiter.take().waits()).isEqualTo(seconds(2));
    now += seconds(2).toNanos();
    assertThat(limiter.take().waits()).isLessThan(seconds(0.1));
  }

  @Test
  void restIsSavedUpForASecondOfComputing() {
    now += Duration.ofDays(1).toNanos();
    answer(Duration.ofSeconds(1).plusMillis(100));

    assertThat(limiter.take().waits()).isEqualTo(seconds(1));
  }

  /** Takes a turn and computes at its time. */
  private Turn answer(Duration computes) {
    var turn = limiter.take();
    now += turn.waits().toNanos();
    limiter.end(turn, computes.toNanos());
    return turn;
  }

  private static Duration seconds(double seconds) {
    return Duration.ofNanos(Math.round(seconds * 1e9));
  }
}
