package io.gnomon.policy.admission;

import io.gnomon.kit.background.BackgroundTask;
import io.gnomon.kit.background.BackgroundTaskRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A bounded queue of requests that are stored together: one thread takes all that came while the
 * last batch was stored, so that one commit serves many.
 */
public final class BatchQueue<T> implements AutoCloseable {

  private static final Duration MAX_WAIT = Duration.ofSeconds(1);

  private final String name;
  private final int maxBatch;
  private final Consumer<List<T>> work;
  private final Consumer<T> refuse;
  private final BlockingQueue<T> queue;
  private @Nullable BackgroundTask task;

  /**
   * An empty one, that does not work yet.
   *
   * @param name of its task
   * @param maxWaiting how many requests may wait
   * @param maxBatch how many are stored together at most
   * @param work stores a batch and answers each of it; does not throw
   * @param refuse answers a request that still waits when the queue is closed
   */
  public BatchQueue(
      String name, int maxWaiting, int maxBatch, Consumer<List<T>> work, Consumer<T> refuse) {
    this.name = name;
    this.maxBatch = maxBatch;
    this.work = work;
    this.refuse = refuse;
    this.queue = new ArrayBlockingQueue<>(maxWaiting);
  }

  /** Begins to work. */
  public void start(BackgroundTaskRegistry tasks) {
    var started = tasks.create(name);
    task = started;
    started.repeat(Duration.ZERO, Duration.ZERO, this::round);
  }

  /** False where too many wait already. */
  public boolean offer(T request) {
    return queue.offer(request);
  }

  /** Refuses all that still wait. */
  @Override
  public void close() {
    if (task != null) {
      task.close();
    }
    refuseAll();
  }

  private void round() {
    try {
      var first = queue.poll(MAX_WAIT.toMillis(), TimeUnit.MILLISECONDS);
      if (first != null) {
        workOn(first);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      refuseAll();
    }
  }

  private void workOn(T first) {
    var batch = new ArrayList<T>();
    batch.add(first);
    queue.drainTo(batch, maxBatch - 1);
    try {
      work.accept(batch);
    } catch (Throwable e) {
      // Each is answered, whatever happens.
      batch.forEach(refuse);
      throw e;
    }
  }

  private void refuseAll() {
    for (var each = queue.poll(); each != null; each = queue.poll()) {
      refuse.accept(each);
    }
  }
}
