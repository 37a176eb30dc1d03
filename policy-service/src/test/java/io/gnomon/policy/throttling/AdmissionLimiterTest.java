package io.gnomon.policy.throttling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AdmissionLimiterTest {

  private static final long MILLI = 1_000_000;
  private static final long SECOND = 1_000 * MILLI;
  private static final int LIMIT = 2_500;
  private static final int MAX_WEIGHT = 4;

  private long now = -5 * SECOND;
  private double share = 1;
  private final AdmissionLimiter limiter = limiter(LIMIT);

  @Test
  void inNoSecondMoreIsAdmittedThanTheLimitHoweverMuchIsAsked() {
    var admitted = new ArrayList<Long>();
    for (int i = 0; i < 50_000; i++) {
      var weight = 1 + i % MAX_WEIGHT;
      if (limiter.ask(weight).admitted()) {
        IntStream.range(0, weight).forEach(unit -> admitted.add(now));
      }
      now += SECOND / 20_000;
    }

    for (int first = 0; first + LIMIT < admitted.size(); first++) {
      assertThat(admitted.get(first + LIMIT) - admitted.get(first)).isGreaterThanOrEqualTo(SECOND);
    }
    assertThat(admitted).hasSizeGreaterThan((int) (2.5 * LIMIT * 0.85));
    assertThat(limiter.peak()).isBetween(LIMIT / 2, LIMIT);
  }

  @Test
  void whatAFleetDoesDayByDayIsNeverRefused() {
    for (int i = 0; i < 20_000; i++) {
      assertThat(limiter.ask(1).admitted()).isTrue();
      now += SECOND / 2_000;
    }
  }

  @Test
  void aSilenceMakesNoLargerBurst() {
    now += 3_600 * SECOND;

    assertThat(admittedAtOnce(5_000)).isEqualTo(LIMIT / 10);
  }

  @Test
  void whoIsTurnedAwayIsToldATurnOfItsOwn() {
    var waits = refusals(20_000);

    assertThat(waits).isSorted().startsWith(1);
    var perSecond = waits.stream().collect(Collectors.groupingBy(w -> w, Collectors.counting()));
    assertThat(perSecond.keySet()).hasSize(10);
    assertThat(perSecond.values()).allMatch(returning -> returning <= LIMIT * 0.82);
  }

  @Test
  void aHeavierRequestWaitsForMore() {
    refusals(1);
    var before = refusals(5_000);
    var after =
        IntStream.range(0, 5_000).mapToObj(i -> limiter.ask(4).retryAfterSeconds()).toList();

    assertThat(last(before)).isEqualTo(3);
    assertThat(last(after)).isEqualTo(3 + 10);
  }

  @Test
  void nobodyWaitsLongerThanHalfAMinuteAndNoMomentIsEverybodys() {
    var waits = refusals(500_000);

    assertThat(waits).allMatch(wait -> wait >= 1 && wait <= 30);
    var perSecond = waits.stream().collect(Collectors.groupingBy(w -> w, Collectors.counting()));
    var later = IntStream.rangeClosed(17, 30).mapToObj(perSecond::get).toList();
    assertThat(later).allMatch(returning -> returning != null && returning < 500_000 / 12);
  }

  @Test
  void theBacklogIsForgottenOnceItsTimeIsOver() {
    refusals(20_000);
    now += 60 * SECOND;

    assertThat(refusals(1)).containsExactly(1);
  }

  @Test
  void aFleetThatComesAllAtOnceIsInWithinAMinuteWithoutPassingTheLimit() {
    var random = new Random(1);
    record Device(long at, int failures) {}
    var arrivals = new PriorityQueue<Device>((a, b) -> Long.compare(a.at(), b.at()));
    var began = now;
    for (int i = 0; i < 50_000; i++) {
      arrivals.add(new Device(now + random.nextInt(1_000) * MILLI, 0));
    }
    var attempts = 0;
    while (!arrivals.isEmpty()) {
      var device = arrivals.remove();
      now = device.at();
      attempts++;
      var verdict = limiter.ask(1);
      if (!verdict.admitted()) {
        var jitter = random.nextInt(500 << Math.min(device.failures(), 6)) * MILLI;
        var back = now + verdict.retryAfterSeconds() * SECOND + jitter;
        arrivals.add(new Device(back, device.failures() + 1));
      }
    }

    assertThat((now - began) / SECOND).isLessThan(60);
    assertThat(attempts).isLessThan(4 * 50_000);
    assertThat(limiter.peak()).isLessThanOrEqualTo(LIMIT);
  }

  @Test
  void halfTheShareAdmitsHalfAndDoublesTheTurns() {
    share = 0.5;
    admittedAtOnce(LIMIT / 10);
    now += SECOND / 10;

    assertThat(admittedAtOnce(1_000)).isEqualTo((long) (LIMIT * 0.9 / 10 / 2));
    assertThat(last(refusals(5_000))).isBetween(5, 7);
  }

  @Test
  void aLookTakesNothing() {
    IntStream.range(0, 5_000).forEach(i -> assertThat(limiter.look(1).admitted()).isTrue());

    assertThat(admittedAtOnce(5_000)).isEqualTo(LIMIT / 10);
    assertThat(limiter.look(1).retryAfterSeconds()).isPositive();
  }

  @Test
  void aLimitThatWouldNeverAdmitATokenIsRefused() {
    assertThatThrownBy(() -> limiter(MAX_WEIGHT)).hasMessageContaining("admissions-per-second");
  }

  private AdmissionLimiter limiter(int perSecond) {
    return new AdmissionLimiter(perSecond, MAX_WEIGHT, () -> now, () -> share);
  }

  private long admittedAtOnce(int count) {
    return IntStream.range(0, count).filter(i -> limiter.ask(1).admitted()).count();
  }

  /** The Retry-After of so many that come at once when nothing is left. */
  private List<Integer> refusals(int count) {
    admittedAtOnce(LIMIT / 10);
    return IntStream.range(0, count).mapToObj(i -> limiter.ask(1).retryAfterSeconds()).toList();
  }

  private static int last(List<Integer> waits) {
    return waits.get(waits.size() - 1);
  }
}
