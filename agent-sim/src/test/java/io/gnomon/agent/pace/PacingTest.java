package io.gnomon.agent.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.agent.organisation.Organisation;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PacingTest {

  private static final Organisation EXAMPLE = Organisation.example();
  private static final long MONDAY = Instant.parse("2026-11-16T00:00:00Z").toEpochMilli();
  private static final long NEXT_MONDAY = Instant.parse("2026-11-23T00:00:00Z").toEpochMilli();

  private boolean congested;
  private long timeOfDay = Instant.parse("2026-11-18T10:00:00Z").toEpochMilli();
  private final Pacing pacing =
      new Pacing(EXAMPLE, new Pacing.Situation(() -> 1_200, () -> timeOfDay, () -> congested));

  @Test
  void aFlatOutRunMakesItsVisitsAtItsRateWithMomentsOfItsSpan() {
    pacing.begin(new RunOrder(5_000, MONDAY, NEXT_MONDAY, 1_000, 0), 0);

    var moments = moments(0, 4_000);
    assertThat(moments).hasSize(4_000);
    moments.addAll(moments(4_000, 6_000));

    assertThat(moments).hasSize(5_000).isSorted();
    assertThat(moments).allMatch(at -> at >= MONDAY && at < NEXT_MONDAY);
    assertThat(pacing.name()).isEqualTo("paused");
    assertThat(pacing.run()).hasValueSatisfying(run -> assertThat(run.over()).isTrue());
  }

  @Test
  void peopleWorkByDayAndHardlyAtNightAndOnSundays() {
    pacing.begin(new RunOrder(100_000, MONDAY, NEXT_MONDAY, 100_000, 0), 0);

    var moments = moments(0, 2_000);

    var zone = EXAMPLE.workingHours().zone();
    var working = moments.stream().filter(at -> EXAMPLE.workingHours().weight(at) == 1).count();
    var sunday =
        moments.stream()
            .filter(at -> Instant.ofEpochMilli(at).atZone(zone).getDayOfWeek() == DayOfWeek.SUNDAY)
            .count();
    assertThat(working).isBetween(94_000L, 97_000L);
    assertThat(sunday).isBetween(700L, 1_200L);
  }

  @Test
  void anAcceleratedWeekPassesInTheTimeThatIsSet() {
    pacing.begin(new RunOrder(70_000, MONDAY, NEXT_MONDAY, 0, 70_000), 0);

    var monday = moments(0, 10_000);
    var rest = moments(10_000, 71_000);

    assertThat(monday).hasSizeBetween(13_000, 14_500);
    assertThat(monday).allMatch(at -> at < MONDAY + 86_400_000L);
    assertThat(monday.size() + rest.size()).isEqualTo(70_000);
    assertThat(pacing.running()).isFalse();
  }

  @Test
  void aRunStandsStillWhileTheServicesCannotFollow() {
    pacing.begin(new RunOrder(1_000, MONDAY, NEXT_MONDAY, 1_000, 0), 0);
    congested = true;
    assertThat(moments(0, 5_000)).isEmpty();

    congested = false;

    assertThat(moments(5_000, 5_500)).hasSize(500);
    assertThat(pacing.run().orElseThrow().heldMillis()).isEqualTo(5_000);
  }

  @Test
  void theSameOrderGivesTheSameMoments() {
    pacing.begin(new RunOrder(3_000, MONDAY, NEXT_MONDAY, 1_000, 0), 0);
    var first = moments(0, 4_000);

    pacing.begin(new RunOrder(3_000, MONDAY, NEXT_MONDAY, 3_000, 0), 50_000);

    assertThat(moments(50_000, 60_000)).isEqualTo(first);
  }

  @Test
  void inRealTimePeopleKeepTheirHours() {
    pacing.realTime(0);
    assertThat(moments(0, 60_000)).hasSizeBetween(595, 605);

    timeOfDay = Instant.parse("2026-11-18T23:00:00Z").toEpochMilli();

    assertThat(moments(60_000, 120_000)).hasSizeBetween(10, 14);
  }

  @Test
  void aRunThatMakesNoSenseIsRefused() {
    assertThatThrownBy(() -> new RunOrder(1, NEXT_MONDAY, MONDAY, 1, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RunOrder(1, MONDAY, NEXT_MONDAY, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RunOrder(1, MONDAY, MONDAY + 91L * 86_400_000, 1, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private List<Long> moments(long from, long to) {
    var moments = new ArrayList<Long>();
    for (long now = from + 20; now <= to; now += 20) {
      var due = pacing.due(now);
      for (int i = 0; i < due; i++) {
        moments.add(pacing.at(timeOfDay));
      }
    }
    return moments;
  }
}
