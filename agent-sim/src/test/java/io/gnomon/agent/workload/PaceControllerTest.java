package io.gnomon.agent.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.agent.organisation.Organisation;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceControllerTest {

  private static final Organisation EXAMPLE = Organisation.example();
  private static final long MONDAY = Instant.parse("2026-11-16T00:00:00Z").toEpochMilli();
  private static final long NEXT_MONDAY = Instant.parse("2026-11-23T00:00:00Z").toEpochMilli();

  private boolean congested;
  private long timeOfDay = Instant.parse("2026-11-18T10:00:00Z").toEpochMilli();
  private final PaceController controller =
      new PaceController(EXAMPLE, () -> 1_200, () -> timeOfDay, () -> congested);

  @Test
  void aRunWithARateMakesItsVisitsAtThatRateWithTimestampsOfItsPeriod() {
    controller.startRun(new RunSpec(5_000, MONDAY, NEXT_MONDAY, 1_000, 0), 0);

    var timestamps = timestamps(0, 4_000);
    assertThat(timestamps).hasSize(4_000);
    timestamps.addAll(timestamps(4_000, 6_000));

    assertThat(timestamps).hasSize(5_000).isSorted();
    assertThat(timestamps).allMatch(at -> at >= MONDAY && at < NEXT_MONDAY);
    assertThat(controller.kind()).isEqualTo(PaceKind.PAUSED);
    assertThat(controller.run()).hasValueSatisfying(run -> assertThat(run.over()).isTrue());
  }

  @Test
  void visitsAreExpectedOfAPeriodThatARunMayCoverAlone() {
    var longAgo = Instant.parse("1926-11-16T00:00:00Z").toEpochMilli();

    assertThat(controller.expectedVisits(MONDAY, NEXT_MONDAY)).isGreaterThan(1_000);
    assertThatThrownBy(() -> controller.expectedVisits(longAgo, MONDAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at most 90 days");
  }

  @Test
  void fewVisitsAreAtNightAndOnSundays() {
    controller.startRun(new RunSpec(100_000, MONDAY, NEXT_MONDAY, 100_000, 0), 0);

    var timestamps = timestamps(0, 2_000);

    var zone = EXAMPLE.workingHours().zone();
    var working = timestamps.stream().filter(at -> EXAMPLE.workingHours().weight(at) == 1).count();
    var sunday =
        timestamps.stream()
            .filter(at -> Instant.ofEpochMilli(at).atZone(zone).getDayOfWeek() == DayOfWeek.SUNDAY)
            .count();
    assertThat(working).isBetween(94_000L, 97_000L);
    assertThat(sunday).isBetween(700L, 1_200L);
  }

  @Test
  void aWeekPassesInTheDurationOfTheRun() {
    controller.startRun(new RunSpec(70_000, MONDAY, NEXT_MONDAY, 0, 70_000), 0);

    var monday = timestamps(0, 10_000);
    var rest = timestamps(10_000, 71_000);

    assertThat(monday).hasSizeBetween(13_000, 14_500);
    assertThat(monday).allMatch(at -> at < MONDAY + 86_400_000L);
    assertThat(monday.size() + rest.size()).isEqualTo(70_000);
    assertThat(controller.isRunning()).isFalse();
  }

  @Test
  void aRunIsHeldWhileTheServicesAcceptTooLittle() {
    controller.startRun(new RunSpec(1_000, MONDAY, NEXT_MONDAY, 1_000, 0), 0);
    congested = true;
    assertThat(timestamps(0, 5_000)).isEmpty();

    congested = false;

    assertThat(timestamps(5_000, 5_500)).hasSize(500);
    assertThat(controller.run().orElseThrow().heldMillis()).isEqualTo(5_000);
  }

  @Test
  void theSameVisitsAndPeriodGiveTheSameTimestamps() {
    controller.startRun(new RunSpec(3_000, MONDAY, NEXT_MONDAY, 1_000, 0), 0);
    var first = timestamps(0, 4_000);

    controller.startRun(new RunSpec(3_000, MONDAY, NEXT_MONDAY, 3_000, 0), 50_000);

    assertThat(timestamps(50_000, 60_000)).isEqualTo(first);
  }

  @Test
  void inRealTimePeopleWorkByTheirHours() {
    controller.setRealTime(0);
    assertThat(timestamps(0, 60_000)).hasSizeBetween(595, 605);

    timeOfDay = Instant.parse("2026-11-18T23:00:00Z").toEpochMilli();

    assertThat(timestamps(60_000, 120_000)).hasSizeBetween(10, 14);
  }

  @Test
  void aRunWithoutPeriodOrRateOrOfTooManyDaysIsRefused() {
    assertThatThrownBy(() -> new RunSpec(1, NEXT_MONDAY, MONDAY, 1, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RunSpec(1, MONDAY, NEXT_MONDAY, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RunSpec(1, MONDAY, MONDAY + 91L * 86_400_000, 1, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private List<Long> timestamps(long from, long to) {
    var timestamps = new ArrayList<Long>();
    for (long now = from + 20; now <= to; now += 20) {
      var due = controller.due(now);
      for (int i = 0; i < due; i++) {
        timestamps.add(controller.nextTimestamp(timeOfDay));
      }
    }
    return timestamps;
  }
}
