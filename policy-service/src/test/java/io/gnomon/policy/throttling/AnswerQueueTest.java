package io.gnomon.policy.throttling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.gnomon.kit.problem.BusyException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class AnswerQueueTest {

  private final BackgroundTaskRegistry tasks =
      new BackgroundTaskRegistry(new SimpleMeterRegistry());

  private static final int MAX_WAITING = 1_000;

  private static final int MAX_BATCH = 500;

  private final List<List<String>> groups = new CopyOnWriteArrayList<>();

  @Test
  void allThatWaitAreStoredTogether() {
    try (var queue = queue(this::store, MAX_WAITING)) {
      var waiting = ask(queue, 700);

      queue.start(tasks);

      assertThat(waiting).extracting(CompletableFuture::join).isEqualTo(answers(0, 700));
    }
    assertThat(groups).extracting(List::size).containsExactly(500, 200);
  }

  @Test
  void aFullQueueTurnsAwayAndSaysWhenToComeBack() {
    try (var queue = queue(this::store, 2)) {
      var waiting = ask(queue, 3);

      assertThatThrownBy(waiting.get(2)::join)
          .cause()
          .isInstanceOfSatisfying(
              BusyException.class, busy -> assertThat(busy.retryAfterSeconds()).isPositive());
      assertThat(waiting.subList(0, 2)).noneMatch(CompletableFuture::isDone);
    }
  }

  @Test
  void theOneThatCannotBeStoredKeepsNobodyElseOut() {
    var bad = Set.of("k3", "k8");
    var broken = new IllegalStateException(new SQLException("duplicate key", "23505"));
    try (var queue = queue(group -> storeUnless(group, bad, broken), MAX_WAITING)) {
      var waiting = ask(queue, 10);

      queue.start(tasks);

      for (int i = 0; i < 10; i++) {
        if (bad.contains("k" + i)) {
          assertThatThrownBy(waiting.get(i)::join).hasCause(broken);
        } else {
          assertThat(waiting.get(i).join()).isEqualTo("answer to k" + i);
        }
      }
    }
  }

  @Test
  void aDatabaseThatIsAwayIsAskedOncePerGroup() {
    var away = new IllegalStateException(new SQLException("connection refused", "08001"));
    try (var queue = queue(group -> storeUnless(group, Set.of("k0"), away), MAX_WAITING)) {
      var waiting = ask(queue, 8);

      queue.start(tasks);

      assertThat(waiting).allSatisfy(each -> assertThatThrownBy(each::join).hasCause(away));
    }
    assertThat(groups).hasSize(1);
  }

  private static AnswerQueue<String, String> queue(
      Function<List<String>, List<String>> work, int maxWaiting) {
    return new AnswerQueue<>("sample", "Too many ask", maxWaiting, MAX_BATCH, work);
  }

  private static List<CompletableFuture<String>> ask(AnswerQueue<String, String> queue, int count) {
    return IntStream.range(0, count).mapToObj(i -> queue.ask("k" + i)).toList();
  }

  private static List<String> answers(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "answer to k" + i).toList();
  }

  private List<String> store(List<String> group) {
    groups.add(group);
    return group.stream().map(each -> "answer to " + each).toList();
  }

  private List<String> storeUnless(List<String> group, Set<String> keys, RuntimeException failure) {
    var answers = store(group);
    if (group.stream().anyMatch(keys::contains)) {
      throw failure;
    }
    return answers;
  }
}
