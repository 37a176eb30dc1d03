package io.gnomon.agent.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.agent.device.Device;
import io.gnomon.agent.device.DeviceConfig;
import io.gnomon.agent.device.DeviceKey;
import io.gnomon.agent.device.DeviceProfile;
import io.gnomon.agent.device.Work;
import io.gnomon.agent.organisation.Organisation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScheduleTest {

  private static final long LAST_MILLIS = 30_000;
  private static final Duration MAX_PAUSE = Duration.ofMillis(LAST_MILLIS);

  private final List<String> done = new ArrayList<>();

  @Test
  void itemsAreReturnedWhenTheyAreDueAndNotBefore() {
    var wheel = new TimingWheel<String>(20, 16, 1_000);
    wheel.schedule("late", 1_100);
    wheel.schedule("early", 1_030);

    wheel.turn(1_039, (item, now) -> done.add(item));
    assertThat(done).isEmpty();
    wheel.turn(1_040, (item, now) -> done.add(item));
    assertThat(done).containsExactly("early");
    wheel.turn(1_200, (item, now) -> done.add(item));
    assertThat(done).containsExactly("early", "late");
  }

  @Test
  void workThatIsDueLaterThanARevolutionIsRunHoweverLateTheLoopIs() {
    var clock = new AtomicLong();
    var scheduler =
        new WorkScheduler(
            clock::get, new SplittableRandom(1), new FleetCounters().failures(), MAX_PAUSE);
    scheduler.register(Work.FEED, device -> done.add(device.profile().name()));
    clock.set(1_000);
    scheduler.plan(device(), Work.FEED, 200_000);

    for (long now = 1_000; now < 201_000; now += 500) {
      clock.set(now);
      scheduler.turn();
      assertThat(done).isEmpty();
    }
    clock.set(201_020);
    scheduler.turn();

    assertThat(done).hasSize(1);
  }

  @Test
  void overdueItemsAreReturnedInTheNextTurn() {
    var wheel = new TimingWheel<String>(20, 16, 1_000);
    wheel.schedule("overdue", 10);

    wheel.turn(1_020, (item, now) -> done.add(item));

    assertThat(done).containsExactly("overdue");
  }

  @Test
  void itemsMayBeScheduledWhileTheWheelTurns() {
    var wheel = new TimingWheel<String>(20, 16, 0);
    wheel.schedule("again", 20);

    for (int now = 20; now <= 200; now += 20) {
      wheel.turn(
          now,
          (item, at) -> {
            done.add(item);
            wheel.schedule(item, at);
          });
    }

    assertThat(done).hasSize(10);
  }

  @Test
  void noItemIsLostWhenTheProcessPausedForLongerThanARevolution() {
    var wheel = new TimingWheel<String>(20, 16, 0);
    IntStream.range(0, 15).forEach(i -> wheel.schedule("w" + i, i * 20L));

    wheel.turn(1_000_000, (item, now) -> done.add(item));

    assertThat(done).hasSize(15);
  }

  @Test
  void pausesAreRandomUpToABoundThatDoublesUpToALastOne() {
    assertThat(IntStream.rangeClosed(1, 10).mapToLong(n -> Backoff.maxMillis(n, 500, LAST_MILLIS)))
        .containsExactly(
            500L, 1_000L, 2_000L, 4_000L, 8_000L, 16_000L, 30_000L, 30_000L, 30_000L, 30_000L);
    var random = new SplittableRandom(1);
    var pauses =
        IntStream.range(0, 10_000)
            .mapToLong(i -> Backoff.pause(3, 500, LAST_MILLIS, 0, random))
            .summaryStatistics();
    assertThat(pauses.getMin()).isLessThan(20);
    assertThat(pauses.getMax()).isBetween(1_980L, 2_000L);
    assertThat(pauses.getAverage()).isBetween(960.0, 1_040.0);
  }

  @Test
  void whatManyRetryAtOnceIsSpreadOverMoreFromTheFirstPauseOn() {
    assertThat(IntStream.rangeClosed(1, 4).mapToLong(n -> Backoff.maxMillis(n, 5_000, LAST_MILLIS)))
        .containsExactly(5_000L, 10_000L, 20_000L, 30_000L);
    assertThat(
            IntStream.rangeClosed(1, 4).mapToLong(n -> Backoff.maxMillis(n, 89_000, LAST_MILLIS)))
        .containsOnly(89_000L);
  }

  @Test
  void aPauseIsNeverShorterThanTheServerAskedFor() {
    var random = new SplittableRandom(1);

    assertThat(
            IntStream.range(0, 1_000)
                .mapToLong(i -> Backoff.pause(127, 500, LAST_MILLIS, 7_000, random)))
        .allMatch(pause -> pause >= 7_000 && pause <= 67_000);
  }

  @Test
  void noMoreOperationsAreInFlightThanAllowed() {
    var limit = new ConcurrencyLimit(2);
    List.of("a", "b", "c", "d").forEach(name -> limit.acquire(() -> done.add(name)));

    assertThat(done).containsExactly("a", "b");
    limit.release();
    assertThat(done).containsExactly("a", "b", "c");
    limit.release();
    limit.release();
    limit.release();
    limit.acquire(() -> done.add("e"));
    assertThat(done).containsExactly("a", "b", "c", "d", "e");
  }

  private static Device device() {
    var organisation = Organisation.example();
    var department = organisation.departments().get(0);
    var profile =
        new DeviceProfile(
            0,
            "LAPTOP-0",
            department,
            department.platform(0),
            organisation.user(0),
            "10.20.0.0",
            DeviceKey.generate(),
            null);
    var second = Duration.ofSeconds(1);
    return new Device(
        profile, new DeviceConfig(1, second, 1, 1, 1, second, second, second, second));
  }
}
