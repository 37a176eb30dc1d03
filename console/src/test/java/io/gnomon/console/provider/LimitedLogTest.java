package io.gnomon.console.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

class LimitedLogTest {

  private static final String NAME = LimitedLogTest.class.getName();
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final List<String> lines = new ArrayList<>();
  private long now = Long.MAX_VALUE - 1; // It wraps around.
  private final LimitedLog log = new LimitedLog(Logger.getLogger(NAME), () -> now);

  @Test
  void itWarnsAtOnceAndAgainAfterAMinute() {
    var collector = new Lines(lines);
    java.util.logging.Logger.getLogger(NAME).addHandler(collector);
    try {
      log.warn("It failed", new IOException("away"));
      log.warn("It failed", null);
      now += MINUTE.toNanos();
      log.warn("It failed again", null);
    } finally {
      java.util.logging.Logger.getLogger(NAME).removeHandler(collector);
    }

    assertThat(lines).hasSize(2);
  }

  private static final class Lines extends Handler {

    private final List<String> into;

    Lines(List<String> into) {
      this.into = into;
    }

    @Override
    public void publish(LogRecord logged) {
      into.add(logged.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
