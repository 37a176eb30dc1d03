package io.gnomon.policy.enrolment;

import io.gnomon.policy.admission.BusyException;
import io.gnomon.policy.admission.GroupQueue;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Where applicants wait to be stored together; each gets its own answer after that. */
final class EnrolmentQueue implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(EnrolmentQueue.class);
  private static final int LONGEST = 5_000;
  private static final int LARGEST_GROUP = 500;

  /** What a full queue takes about that long to empty. */
  private static final int RETRY_SECONDS = 5;

  private final Function<List<Applicant>, List<EnrolmentOutcome>> work;
  private final GroupQueue<Waiting> queue;

  /**
   * An empty one.
   *
   * @param work enrols all of a group or, where it fails, none; answers in the group's order
   */
  EnrolmentQueue(Function<List<Applicant>, List<EnrolmentOutcome>> work) {
    this(work, LONGEST);
  }

  EnrolmentQueue(Function<List<Applicant>, List<EnrolmentOutcome>> work, int longest) {
    this.work = work;
    this.queue =
        new GroupQueue<>(
            "enrolment-writer",
            new GroupQueue.Size(longest, LARGEST_GROUP),
            this::enrolTogether,
            each -> each.outcome().completeExceptionally(busy()));
  }

  private record Waiting(Applicant applicant, CompletableFuture<EnrolmentOutcome> outcome) {}

  void start() {
    queue.start();
  }

  /** Lets nobody wait any longer. */
  @Override
  public void close() {
    queue.close();
  }

  /** Done once it is durable; fails at once where too many wait already. */
  CompletableFuture<EnrolmentOutcome> enrol(Applicant applicant) {
    var waiting = new Waiting(applicant, new CompletableFuture<>());
    if (!queue.offer(waiting)) {
      waiting.outcome().completeExceptionally(busy());
    }
    return waiting.outcome();
  }

  private void enrolTogether(List<Waiting> group) {
    List<EnrolmentOutcome> outcomes;
    try {
      outcomes = work.apply(group.stream().map(Waiting::applicant).toList());
    } catch (RuntimeException e) {
      failed(group, e);
      return;
    }
    for (int i = 0; i < group.size(); i++) {
      group.get(i).outcome().complete(outcomes.get(i));
    }
  }

  /** Halves the group until whoever is to blame stands alone, so that the others get in. */
  private void failed(List<Waiting> group, RuntimeException failure) {
    if (group.size() == 1 || !GroupFailure.mayBeOneMembers(failure)) {
      group.forEach(each -> each.outcome().completeExceptionally(failure));
      return;
    }
    LOG.warnf("%d enrolments are tried in halves: %s", group.size(), failure.getMessage());
    var half = group.size() / 2;
    enrolTogether(group.subList(0, half));
    enrolTogether(group.subList(half, group.size()));
  }

  private static BusyException busy() {
    return new BusyException("Too many devices enrol at the moment", RETRY_SECONDS);
  }
}
