package io.gnomon.kit.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClockProducerTest {

  @Test
  void theClockTellsMillisecondsInUtc() {
    var clock = ClockProducer.utc();

    var times = Stream.generate(clock::instant).limit(1_000).toList();

    assertThat(times).allMatch(each -> each.equals(each.truncatedTo(ChronoUnit.MILLIS)));
    assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
  }
}
