package io.gnomon.policy.enrolment;

import static io.gnomon.policy.enrolment.EnrolmentPlanTest.applicant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.gnomon.kit.problem.BusyException;
import io.gnomon.policy.PolicyProblem;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class EnrolmentQueueTest {

  private final BackgroundTaskRegistry tasks =
      new BackgroundTaskRegistry(new SimpleMeterRegistry());

  private static final int MAX_WAITING = 1_000;

  private static final EnrolmentOutcome DONE =
      new EnrolmentOutcome.Refused(PolicyProblem.ENROLMENT_REFUSED);

  private final List<List<String>> groups = new CopyOnWriteArrayList<>();

  @Test
  void allThatWaitAreStoredTogether() {
    try (var queue = new EnrolmentQueue(this::store, MAX_WAITING)) {
      var waiting = enrol(queue, 700);

      queue.start(tasks);

      assertThat(waiting).allSatisfy(each -> assertThat(each.join()).isEqualTo(DONE));
    }
    assertThat(groups).extracting(List::size).containsExactly(500, 200);
  }

  @Test
  void aFullQueueTurnsAwayAndSaysWhenToComeBack() {
    try (var queue = new EnrolmentQueue(this::store, 2)) {
      var waiting = enrol(queue, 3);

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
    try (var queue = new EnrolmentQueue(group -> storeUnless(group, bad, broken), MAX_WAITING)) {
      var waiting = enrol(queue, 10);

      queue.start(tasks);

      for (int i = 0; i < 10; i++) {
        if (bad.contains("k" + i)) {
          assertThatThrownBy(waiting.get(i)::join).hasCause(broken);
        } else {
          assertThat(waiting.get(i).join()).isEqualTo(DONE);
        }
      }
    }
  }

  @Test
  void aDatabaseThatIsAwayIsAskedOncePerGroup() {
    var away = new IllegalStateException(new SQLException("connection refused", "08001"));
    try (var queue =
        new EnrolmentQueue(group -> storeUnless(group, Set.of("k0"), away), MAX_WAITING)) {
      var waiting = enrol(queue, 8);

      queue.start(tasks);

      assertThat(waiting).allSatisfy(each -> assertThatThrownBy(each::join).hasCause(away));
    }
    assertThat(groups).hasSize(1);
  }

  private List<CompletableFuture<EnrolmentOutcome>> enrol(EnrolmentQueue queue, int count) {
    var waiting = new ArrayList<CompletableFuture<EnrolmentOutcome>>();
    for (int i = 0; i < count; i++) {
      waiting.add(queue.enrol(applicant("t", "k" + i)));
    }
    return waiting;
  }

  private List<EnrolmentOutcome> store(List<Applicant> group) {
    groups.add(group.stream().map(Applicant::keyThumbprint).toList());
    return IntStream.range(0, group.size()).mapToObj(i -> DONE).toList();
  }

  private List<EnrolmentOutcome> storeUnless(
      List<Applicant> group, Set<String> keys, RuntimeException failure) {
    var outcomes = store(group);
    if (group.stream().map(Applicant::keyThumbprint).anyMatch(keys::contains)) {
      throw failure;
    }
    return outcomes;
  }
}
