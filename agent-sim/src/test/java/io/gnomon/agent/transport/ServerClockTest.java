package io.gnomon.agent.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;

class ServerClockTest {

  private static final long NOON = Instant.parse("2026-03-02T12:00:00Z").toEpochMilli();

  private long local = NOON;
  private final ServerClock clock =
      new ServerClock(
          new Clock() {
            @Override
            public ZoneId getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
              return this;
            }

            @Override
            public Instant instant() {
              return Instant.ofEpochMilli(local);
            }
          });

  @Test
  void aClockThatIsRightIsLeftAlone() {
    for (int i = 0; i < 1_000; i++) {
      local += 137;
      clock.observe(local / 1_000 * 1_000, local - 20);
    }

    assertThat(clock.nowMillis()).isEqualTo(local);
  }

  @Test
  void aClockThatIsWrongIsCorrectedToWithinASecondOrTwo() {
    var wrongBy = 3_600_000L;
    for (int i = 0; i < 1_000; i++) {
      local += 137;
      var server = local + wrongBy;
      clock.observe(server / 1_000 * 1_000, local - 20);
    }

    assertThat(clock.nowMillis() - local).isBetween(wrongBy - 20, wrongBy + 1_100);
  }

  @Test
  void aClockThatIsSetInBetweenIsFollowed() {
    clock.observe(local + 3_600_000, local);
    local += 3_600_000;

    clock.observe(local / 1_000 * 1_000, local - 20);

    assertThat(clock.nowMillis() - local).isBetween(-2_000L, 2_000L);
  }

  @Test
  void retryAfterIsSecondsOrADateAndNeverMoreThanAnHour() {
    var date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            Instant.ofEpochMilli(NOON + 5_000).atZone(ZoneOffset.UTC));

    assertThat(RetryAfter.millis("3", NOON)).isEqualTo(3_000);
    assertThat(RetryAfter.millis(date, NOON)).isEqualTo(5_000);
    assertThat(RetryAfter.millis("99999999999999999999", NOON)).isEqualTo(3_600_000);
    assertThat(RetryAfter.millis("999999", NOON)).isEqualTo(3_600_000);
    assertThat(RetryAfter.millis("soon", NOON)).isZero();
    assertThat(RetryAfter.millis("-3", NOON)).isZero();
    assertThat(RetryAfter.millis(null, NOON)).isZero();
  }
}
