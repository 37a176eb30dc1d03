package io.gnomon.policy.throttling;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.gnomon.testing.Patience;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class BatchQueueTest {

  private final BackgroundTaskRegistry tasks =
      new BackgroundTaskRegistry(new SimpleMeterRegistry());
  private final List<Integer> refused = new CopyOnWriteArrayList<>();

  @Test
  void noMoreThanTheBoundWaitAndTheyAreRefusedAtTheEnd() {
    try (var queue = new BatchQueue<Integer>("test", 1, 3, 10, batch -> {}, refused::add)) {
      var taken = IntStream.range(0, 5).filter(queue::offer).count();

      assertThat(taken).isEqualTo(3);
      assertThat(queue.size()).isEqualTo(3);
      queue.start(tasks);
      Patience.await().until(() -> queue.size() == 0);
    }
    assertThat(refused).isEmpty();
  }

  @Test
  void asManyBatchesAsThereAreWorkersAreWorkedOnAtOnce() throws Exception {
    var both = new CountDownLatch(2);
    try (var queue = new BatchQueue<Integer>("test", 2, 10, 1, batch -> meet(both), refused::add)) {
      queue.start(tasks);
      queue.offer(1);
      queue.offer(2);

      assertThat(both.await(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static void meet(CountDownLatch all) {
    all.countDown();
    try {
      assertThat(all.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
