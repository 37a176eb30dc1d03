package io.gnomon.policy.enrolment;

import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.gnomon.kit.problem.BusyException;
import io.gnomon.policy.admission.BatchQueue;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Queue of applicants, who are stored together; each gets its own answer after that. */
final class EnrolmentQueue implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(EnrolmentQueue.class);
  private static final int MAX_BATCH = 500;

  /** A full queue is empty after about the shortest time. */
  private static final int MIN_RETRY_SECONDS = 5;

  private static final int MAX_RETRY_SECONDS = 15;

  private final Function<List<Applicant>, List<EnrolmentOutcome>> work;
  private final BatchQueue<Waiting> queue;

  /**
   * An empty one.
   *
   * @param work enrols all of a batch or, where it fails, none; answers in the batch's order
   */
  EnrolmentQueue(Function<List<Applicant>, List<EnrolmentOutcome>> work, int maxWaiting) {
    this.work = work;
    this.queue =
        new BatchQueue<>(
            "enrolment-writer",
            maxWaiting,
            MAX_BATCH,
            this::enrolTogether,
            each -> each.outcome().completeExceptionally(busy()));
  }

  private record Waiting(Applicant applicant, CompletableFuture<EnrolmentOutcome> outcome) {}

  int size() {
    return queue.size();
  }

  void start(BackgroundTaskRegistry tasks) {
    queue.start(tasks);
  }

  /** Refuses all that still wait. */
  @Override
  public void close() {
    queue.close();
  }

  /** Completes once it is durable; fails at once where too many wait already. */
  CompletableFuture<EnrolmentOutcome> enrol(Applicant applicant) {
    var waiting = new Waiting(applicant, new CompletableFuture<>());
    if (!queue.offer(waiting)) {
      waiting.outcome().completeExceptionally(busy());
    }
    return waiting.outcome();
  }

  private void enrolTogether(List<Waiting> batch) {
    List<EnrolmentOutcome> outcomes;
    try {
      outcomes = work.apply(batch.stream().map(Waiting::applicant).toList());
    } catch (RuntimeException e) {
      failed(batch, e);
      return;
    }
    for (int i = 0; i < batch.size(); i++) {
      batch.get(i).outcome().complete(outcomes.get(i));
    }
  }

  /** Halves the batch until the one that fails is alone, so that the others are enrolled. */
  private void failed(List<Waiting> batch, RuntimeException failure) {
    if (batch.size() == 1 || !BatchFailure.isMaybeOfOneMember(failure)) {
      batch.forEach(each -> each.outcome().completeExceptionally(failure));
      return;
    }
    LOG.warnf(
        "a batch of %d enrolments failed and is retried in halves: %s",
        batch.size(), failure.getMessage());
    var half = batch.size() / 2;
    enrolTogether(batch.subList(0, half));
    enrolTogether(batch.subList(half, batch.size()));
  }

  /** At a moment of its own for each device. */
  static BusyException busy() {
    var seconds = ThreadLocalRandom.current().nextInt(MIN_RETRY_SECONDS, MAX_RETRY_SECONDS + 1);
    return new BusyException("Too many devices enrol at the moment", seconds);
  }
}
