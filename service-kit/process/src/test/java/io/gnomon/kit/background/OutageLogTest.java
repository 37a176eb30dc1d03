package io.gnomon.kit.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutageLogTest {

  private static final String NAME = OutageLogTest.class.getName();

  private final List<String> lines = new ArrayList<>();
  private final java.util.logging.Logger target = java.util.logging.Logger.getLogger(NAME);
  private final Handler lineHandler =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          lines.add(line.getLevel() + " " + line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };
  private long now = Long.MAX_VALUE - 5;
  private final OutageLog outage = new OutageLog(Logger.getLogger(NAME), "the database", () -> now);

  @BeforeEach
  void listen() {
    target.addHandler(lineHandler);
  }

  @AfterEach
  void leave() {
    target.removeHandler(lineHandler);
  }

  @Test
  void anOutageIsToldWhenItBeginsOnceAMinuteAndWhenItIsOver() {
    outage.recovered();
    fail(1_000);
    pass(Duration.ofSeconds(59));
    fail(1);
    pass(Duration.ofSeconds(1));
    fail(7);
    outage.recovered();
    outage.recovered();

    assertThat(lines)
        .containsExactly(
            "WARN the database fails: refused",
            "WARN the database fails (1001 failures since the last line): refused",
            "INFO the database works again (6 failures since the last line)");
  }

  @Test
  void whatFailsAndWorksByTurnsHasNoMoreLines() {
    for (int i = 0; i < 100; i++) {
      fail(1);
      outage.recovered();
    }
    pass(Duration.ofMinutes(1));
    fail(1);

    assertThat(lines)
        .containsExactly(
            "WARN the database fails: refused",
            "INFO the database works again",
            "WARN the database fails (100 failures since the last line): refused");
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      outage.failed("refused");
    }
  }

  private void pass(Duration time) {
    now += time.toNanos();
  }
}
