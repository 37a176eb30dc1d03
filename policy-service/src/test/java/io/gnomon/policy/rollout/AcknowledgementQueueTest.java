package io.gnomon.policy.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.gnomon.kit.problem.BusyException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class AcknowledgementQueueTest {

  private static final int MAX_WAITING = 3;
  private static final UUID DEVICE = new UUID(0, 1);

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final List<Acknowledgement> stored = new CopyOnWriteArrayList<>();
  private final AcknowledgementQueue queue =
      new AcknowledgementQueue(
          stored::addAll, MAX_WAITING, new BackgroundTaskRegistry(meters), meters);

  @Test
  void aDeviceThatAcknowledgesAgainKeepsItsPlaceAndBothAreStored() {
    var answers = IntStream.rangeClosed(1, 10).mapToObj(i -> queue.store(DEVICE, of(i))).toList();

    queue.start(new StartupEvent());

    answers.forEach(answer -> answer.await().indefinitely());
    assertThat(stored).extracting(Acknowledgement::revision).hasSize(10).contains(1L, 10L);
  }

  @Test
  void whoFindsNoRoomIsToComeBackAtAMomentOfItsOwn() {
    IntStream.range(0, MAX_WAITING).forEach(i -> queue.store(new UUID(1, i), of(1)));

    for (int i = 0; i < 10; i++) {
      var late = new UUID(2, i);
      assertThatThrownBy(() -> queue.store(late, of(1)))
          .isInstanceOfSatisfying(
              BusyException.class, busy -> assertThat(busy.retryAfterSeconds()).isBetween(5, 30));
    }
  }

  @Test
  void aDeviceFillsNoMoreThanItsPlace() {
    for (int i = 0; i < 40; i++) {
      queue.store(DEVICE, of(i));
    }

    assertThatThrownBy(() -> queue.store(DEVICE, of(41))).isInstanceOf(BusyException.class);
    queue.store(new UUID(0, 2), of(1));
  }

  private static List<Acknowledgement> of(long revision) {
    return List.of(new Acknowledgement(DEVICE, 1, revision, Instant.EPOCH));
  }
}
