package io.gnomon.agent.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class PacerTest {

  private final Pacer pacer = new Pacer();

  @Test
  void visitsAreSpreadEvenlyOverTheMinute() {
    pacer.pace(600, 1_000);
    var due = new ArrayList<Integer>();

    for (long now = 1_020; now <= 61_000; now += 20) {
      due.add(pacer.due(now));
    }

    assertThat(due.stream().mapToInt(Integer::intValue).sum()).isEqualTo(600);
    assertThat(due).allMatch(n -> n <= 1);
  }

  @Test
  void aPausedFleetMakesNone() {
    pacer.pace(600, 0);
    pacer.pace(0, 1_000);

    assertThat(pacer.due(1_000_000)).isZero();
  }

  @Test
  void aStandstillIsNotCaughtUpInFull() {
    pacer.pace(6_000, 0);

    assertThat(pacer.due(3_600_000)).isEqualTo(201);
    assertThat(pacer.due(3_601_000)).isEqualTo(100);
  }
}
