package io.gnomon.policy.throttling;

import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.gnomon.kit.database.DatabaseException;
import io.gnomon.kit.database.DatabaseFailure;
import io.gnomon.kit.problem.BusyException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * A {@link BatchQueue} of requests that are stored together; each gets its own answer after that.
 */
public final class AnswerQueue<T, R> implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(AnswerQueue.class);

  /** A full queue is empty after about the shortest time. */
  private static final int MIN_RETRY_SECONDS = 5;

  private static final int MAX_RETRY_SECONDS = 15;

  private final String name;
  private final String busy;
  private final Function<List<T>, List<R>> work;
  private final BatchQueue<Waiting<T, R>> queue;

  /**
   * An empty one, that does not work yet.
   *
   * @param name of its task
   * @param busy message of the refusal when the queue is full: Too many devices enrol at the moment
   * @param maxWaiting how many requests may wait
   * @param maxBatch how many are stored together at most
   * @param work stores all of a batch or, where it fails, none; answers in the batch's order
   */
  public AnswerQueue(
      String name, String busy, int maxWaiting, int maxBatch, Function<List<T>, List<R>> work) {
    this.name = name;
    this.busy = busy;
    this.work = work;
    this.queue =
        new BatchQueue<>(
            name,
            maxWaiting,
            maxBatch,
            this::storeTogether,
            each -> each.answer().completeExceptionally(busy()));
  }

  private record Waiting<T, R>(T request, CompletableFuture<R> answer) {}

  /** How many requests wait. */
  public int size() {
    return queue.size();
  }

  /** Begins to work. */
  public void start(BackgroundTaskRegistry tasks) {
    queue.start(tasks);
  }

  /** Refuses all that still wait. */
  @Override
  public void close() {
    queue.close();
  }

  /**
   * Completes once the request is stored durably; fails at once with a {@link BusyException} where
   * too many wait already.
   */
  public CompletableFuture<R> ask(T request) {
    var waiting = new Waiting<>(request, new CompletableFuture<R>());
    if (!queue.offer(waiting)) {
      waiting.answer().completeExceptionally(busy());
    }
    return waiting.answer();
  }

  /** The refusal of a request when the queue is full, with a random Retry-After. */
  public BusyException busy() {
    return BusyException.within(busy, MIN_RETRY_SECONDS, MAX_RETRY_SECONDS);
  }

  private void storeTogether(List<Waiting<T, R>> batch) {
    List<R> answers;
    try {
      answers = work.apply(batch.stream().map(Waiting::request).toList());
    } catch (RuntimeException e) {
      failed(batch, e);
      return;
    }
    for (int i = 0; i < batch.size(); i++) {
      batch.get(i).answer().complete(answers.get(i));
    }
  }

  /** Halves the batch until the one that fails is alone, so that the others are stored. */
  private void failed(List<Waiting<T, R>> batch, RuntimeException failure) {
    if (batch.size() == 1 || !BatchFailure.isMaybeOfOneMember(failure)) {
      batch.forEach(each -> each.answer().completeExceptionally(failure));
      return;
    }
    LOG.warnf(
        "%s: a batch of %d failed and is retried in halves: %s",
        name, batch.size(), failure.getMessage());
    var half = batch.size() / 2;
    storeTogether(batch.subList(0, half));
    storeTogether(batch.subList(half, batch.size()));
  }

  /**
   * Distinguishes a failure that one member of a batch may have caused from one that a smaller
   * batch would have as well.
   */
  static final class BatchFailure {

    /** Classes of SQLSTATE: bad data, broken constraint, rolled back, limit exceeded. */
    private static final Set<String> ROW_ERROR_CLASSES = Set.of("21", "22", "23", "40", "54");

    private BatchFailure() {}

    /** False where the database is away, full or otherwise unable. */
    static boolean isMaybeOfOneMember(Throwable failure) {
      var cause = DatabaseFailure.cause(failure);
      if (cause == null) {
        return true;
      }
      var state = new DatabaseException(cause).sqlState();
      return state != null
          && state.length() == 5
          && ROW_ERROR_CLASSES.contains(state.substring(0, 2));
    }
  }
}
