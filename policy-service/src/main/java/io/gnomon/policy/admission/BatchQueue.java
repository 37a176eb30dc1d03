package io.gnomon.policy.admission;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/**
 * A bounded queue of requests that are stored together: one thread takes all that came while the
 * last batch was stored, so that one commit serves many.
 */
public final class BatchQueue<T> implements AutoCloseable {

  private final int maxBatch;
  private final Consumer<List<T>> work;
  private final Consumer<T> refuse;
  private final BlockingQueue<T> queue;
  private final Thread worker;

  /**
   * An empty one, whose thread does not run yet.
   *
   * @param name of the thread
   * @param maxWaiting how many requests may wait
   * @param maxBatch how many are stored together at most
   * @param work stores a batch and answers each of it; does not throw
   * @param refuse answers a request that still waits when the queue is closed
   */
  public BatchQueue(
      String name, int maxWaiting, int maxBatch, Consumer<List<T>> work, Consumer<T> refuse) {
    this.maxBatch = maxBatch;
    this.work = work;
    this.refuse = refuse;
    this.queue = new ArrayBlockingQueue<>(maxWaiting);
    this.worker = new Thread(this::run, name);
    worker.setDaemon(true);
  }

  /** Begins to work. */
  public void start() {
    worker.start();
  }

  /** False where too many wait already. */
  public boolean offer(T request) {
    return queue.offer(request);
  }

  /** Refuses all that still wait. */
  @Override
  public void close() {
    worker.interrupt();
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        var batch = new ArrayList<T>();
        batch.add(queue.take());
        queue.drainTo(batch, maxBatch - 1);
        work.accept(batch);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    queue.forEach(refuse);
  }
}
