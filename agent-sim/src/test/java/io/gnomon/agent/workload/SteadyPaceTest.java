package io.gnomon.agent.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class SteadyPaceTest {

  @Test
  void visitsAreSpreadEvenlyOverTheMinute() {
    var pace = new SteadyPace(600, 1_000);
    var due = new ArrayList<Integer>();

    for (long now = 1_020; now <= 61_000; now += 20) {
      due.add(pace.due(now));
    }

    assertThat(due.stream().mapToInt(Integer::intValue).sum()).isEqualTo(600);
    assertThat(due).allMatch(n -> n <= 1);
  }

  @Test
  void aPausedFleetMakesNoVisits() {
    assertThat(new SteadyPace(0, 1_000).due(1_000_000)).isZero();
  }

  @Test
  void aPauseOfTheProcessIsMadeUpForOnlyInPart() {
    var pace = new SteadyPace(6_000, 0);

    assertThat(pace.due(3_600_000)).isEqualTo(201);
    assertThat(pace.due(3_601_000)).isEqualTo(100);
  }
}
