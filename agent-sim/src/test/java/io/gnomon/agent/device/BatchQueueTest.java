package io.gnomon.agent.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BatchQueueTest {

  private final BatchQueue<String> queue = new BatchQueue<>(3);

  @Test
  void aBatchStaysWhatItIsUntilItIsAnswered() {
    queue.add("a");
    queue.add("b");

    var first = queue.batch(10);
    queue.add("c");

    assertThat(queue.batch(10)).isSameAs(first).isEqualTo(new Batch<>(1, List.of("a", "b")));
    queue.answered();
    assertThat(queue.batch(10)).isEqualTo(new Batch<>(2, List.of("c")));
  }

  @Test
  void aBatchHoldsNoMoreThanWasAskedFor() {
    queue.add("a");
    queue.add("b");

    assertThat(queue.batch(1)).isEqualTo(new Batch<>(1, List.of("a")));
    assertThat(queue.waiting()).isEqualTo(1);
    assertThat(queue.size()).isEqualTo(2);
  }

  @Test
  void theOldestIsDroppedWhenThereIsNoRoomButNeverOutOfABatch() {
    queue.add("a");
    queue.batch(1);

    assertThat(queue.add("b")).isNull();
    assertThat(queue.add("c")).isNull();
    assertThat(queue.add("d")).isNull();
    assertThat(queue.add("e")).isEqualTo("b");
    assertThat(queue.batch(1)).isEqualTo(new Batch<>(1, List.of("a")));
    assertThat(queue.size()).isEqualTo(4);
  }

  @Test
  void nothingToSendIsNoBatchAndTakesNoNumber() {
    assertThat(queue.batch(10)).isNull();
    queue.add("a");

    assertThat(queue.batch(10)).isEqualTo(new Batch<>(1, List.of("a")));
  }

  @Test
  void afterARestartNumbersBeginAtOneAndNothingIsLost() {
    queue.add("a");
    queue.batch(1);
    queue.answered();
    queue.add("b");
    queue.batch(1);
    queue.add("c");

    queue.restart();

    assertThat(queue.batch(10)).isEqualTo(new Batch<>(1, List.of("b")));
    queue.answered();
    assertThat(queue.batch(10)).isEqualTo(new Batch<>(2, List.of("c")));
  }
}
