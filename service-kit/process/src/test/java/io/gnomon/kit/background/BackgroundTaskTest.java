package io.gnomon.kit.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackgroundTaskTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private static final Duration NO_PAUSE = Duration.ofMillis(1);

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final BackgroundTaskRegistry registry = new BackgroundTaskRegistry(meters);
  private final BackgroundTask task = registry.create("sample");
  private final AtomicInteger rounds = new AtomicInteger();

  @AfterEach
  void close() {
    task.close();
  }

  @Test
  void aTaskThatPausesIsNotSilent() {
    var nanos = new AtomicLong();
    var state = new TaskState("sample", Duration.ofMinutes(5), nanos::get);

    state.pauses(Duration.ofMinutes(15));
    nanos.set(Duration.ofMinutes(10).toNanos());
    state.markAlive(); // Something else was done meanwhile.

    assertThat(state.secondsSinceLastRound()).isZero();
    nanos.set(Duration.ofMinutes(18).toNanos());
    assertThat(state.secondsSinceLastRound()).isEqualTo(180);
    assertThat(state.fault()).isEmpty();
    nanos.set(Duration.ofMinutes(21).toNanos());
    assertThat(state.fault()).isPresent();
  }

  @Test
  void theRoundsOfATaskThatPausesAreNotMissed() {
    task.repeat(NO_PAUSE, Duration.ofDays(1), rounds::incrementAndGet);

    await().atMost(TIMEOUT).until(() -> rounds.get() == 1);
    await().atMost(TIMEOUT).until(() -> metric("gnomon.background.seconds.since.last.round") == 0);
  }

  @Test
  void aRoundThatFailsIsFollowedByAnother() {
    task.repeat(
        NO_PAUSE,
        NO_PAUSE,
        () -> {
          if (rounds.incrementAndGet() == 2) {
            throw new IllegalStateException("the second round");
          }
        });

    await().atMost(TIMEOUT).until(() -> rounds.get() > 3);
    assertThat(metric("gnomon.background.failures")).isEqualTo(1);
    assertThat(metric("gnomon.background.running")).isEqualTo(1);
    assertThat(registry.faults()).isEmpty();
  }

  @Test
  void afterAnErrorItGoesOnAndTheProcessIsNotAliveAnyMore() {
    task.repeat(
        NO_PAUSE,
        NO_PAUSE,
        () -> {
          if (rounds.incrementAndGet() == 2) {
            throw new OutOfMemoryError("made up");
          }
        });

    await().atMost(TIMEOUT).until(() -> rounds.get() > 3);
    assertThat(registry.faults())
        .hasEntrySatisfying("sample", why -> assertThat(why).contains("made up"));
    assertThat(new BackgroundTaskCheck(registry).call().await().indefinitely().getStatus().name())
        .isEqualTo("DOWN");
  }

  @Test
  void aTaskThatIsDoneIsNoFault() {
    task.repeatUntil(NO_PAUSE, NO_PAUSE, () -> rounds.incrementAndGet() == 3);

    await().atMost(TIMEOUT).until(() -> metric("gnomon.background.running") == 0);
    assertThat(rounds).hasValue(3);
    assertThat(registry.faults()).isEmpty();
  }

  @Test
  void whatIsExecutedComesBetweenTwoRoundsAndEndsNothing() {
    task.repeat(NO_PAUSE, NO_PAUSE, rounds::incrementAndGet);

    task.execute(
        () -> {
          throw new IllegalStateException("made up");
        });

    await().atMost(TIMEOUT).until(() -> metric("gnomon.background.failures") == 1);
    int before = rounds.get();
    await().atMost(TIMEOUT).until(() -> rounds.get() > before);
  }

  @Test
  void closingInterruptsARoundThatWaits() {
    var waiting = new CountDownLatch(1);
    var interrupted = new CountDownLatch(1);
    task.repeat(
        NO_PAUSE,
        NO_PAUSE,
        () -> {
          waiting.countDown();
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            interrupted.countDown();
          }
        });
    await().atMost(TIMEOUT).until(() -> waiting.getCount() == 0);

    task.close();

    await().atMost(TIMEOUT).until(() -> interrupted.getCount() == 0);
    assertThat(metric("gnomon.background.failures")).isZero();
  }

  @Test
  void oneThatDoesNotComeRoundIsAFaultUntilItDoes() {
    var now = new AtomicLong();
    var state = new TaskState("sample", Duration.ofSeconds(10), now::get);

    now.set(Duration.ofSeconds(11).toNanos());
    assertThat(state.fault()).contains("it has not come round for 11 s");

    state.markAlive();
    assertThat(state.fault()).isEmpty();
  }

  @Test
  void workThatHasEndedIsAFaultWhateverIsSaidOfItLater() {
    var state = registry.watch("library");

    state.died("it has ended");
    state.died("and once more");
    state.markAlive();

    assertThat(registry.faults()).containsExactly(Map.entry("library", "it has ended"));
    assertThat(state.failures()).isOne();
  }

  @Test
  void pausesGrowToALimitAndBeginAnewAfterASuccess() {
    var backoff = new Backoff(Duration.ofMillis(500));

    assertThat(backoff.next()).isBetween(Duration.ofMillis(200), Duration.ofMillis(400));
    assertThat(backoff.next()).isBetween(Duration.ofMillis(400), Duration.ofMillis(800));
    assertThat(backoff.next()).isBetween(Duration.ofMillis(500), Duration.ofMillis(1000));
    assertThat(backoff.next()).isBetween(Duration.ofMillis(500), Duration.ofMillis(1000));
    backoff.reset();
    assertThat(backoff.next()).isBetween(Duration.ofMillis(200), Duration.ofMillis(400));
  }

  private double metric(String name) {
    var meter = Objects.requireNonNull(meters.find(name).tag("task", "sample").meter());
    return meter.measure().iterator().next().getValue();
  }
}
