package io.gnomon.policy.throttling;

import io.gnomon.kit.background.BackgroundTask;
import io.gnomon.kit.background.BackgroundTaskRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A bounded queue of requests that are worked on together: a thread of its own takes all that came
 * while the last batch was worked on, so that one commit serves many, and no other thread is held
 * however many wait.
 */
public final class BatchQueue<T> implements AutoCloseable {

  private static final Duration MAX_WAIT = Duration.ofSeconds(1);

  private final String name;
  private final int maxBatch;
  private final Consumer<List<T>> work;
  private final Consumer<T> refuse;
  private final BlockingQueue<T> queue;
  private final int workers;
  private final List<BackgroundTask> tasks = new ArrayList<>();

  /** One with one thread. */
  public BatchQueue(
      String name, int maxWaiting, int maxBatch, Consumer<List<T>> work, Consumer<T> refuse) {
    this(name, 1, maxWaiting, maxBatch, work, refuse);
  }

  /**
   * An empty one, that does not work yet.
   *
   * @param name of its tasks
   * @param workers how many batches are worked on at once
   * @param maxWaiting how many requests may wait
   * @param maxBatch how many are stored together at most
   * @param work stores a batch and answers each of it; does not throw
   * @param refuse answers a request that still waits when the queue is closed
   */
  public BatchQueue(
      String name,
      int workers,
      int maxWaiting,
      int maxBatch,
      Consumer<List<T>> work,
      Consumer<T> refuse) {
    this.name = name;
    this.workers = workers;
    this.maxBatch = maxBatch;
    this.work = work;
    this.refuse = refuse;
    this.queue = new ArrayBlockingQueue<>(maxWaiting);
  }

  /** Begins to work. */
  public void start(BackgroundTaskRegistry registry) {
    for (int i = 1; i <= workers; i++) {
      var task = registry.create(workers == 1 ? name : name + "-" + i);
      tasks.add(task);
      task.repeat(Duration.ZERO, Duration.ZERO, this::round);
    }
  }

  /** How many requests wait. */
  public int size() {
    return queue.size();
  }

  /** False where too many wait already. */
  public boolean offer(T request) {
    return queue.offer(request);
  }

  /** Refuses all that still wait. */
  @Override
  public void close() {
    tasks.forEach(BackgroundTask::close);
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
