package io.gnomon.policy.admission;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/**
 * Where requests wait to be stored together: one thread takes all that came while the last group
 * was stored, so that one commit serves many.
 */
public final class GroupQueue<T> implements AutoCloseable {

  private final int largestGroup;
  private final Consumer<List<T>> work;
  private final Consumer<T> left;
  private final BlockingQueue<T> queue;
  private final Thread writer;

  /**
   * An empty one, whose thread does not run yet.
   *
   * @param name of the thread
   * @param size how many may wait, and go together
   * @param work stores a group and tells each of it; does not throw
   * @param left told of each that still waits when the queue ends
   */
  public GroupQueue(String name, Size size, Consumer<List<T>> work, Consumer<T> left) {
    this.largestGroup = size.group();
    this.work = work;
    this.left = left;
    this.queue = new ArrayBlockingQueue<>(size.waiting());
    this.writer = new Thread(this::run, name);
    writer.setDaemon(true);
  }

  /** How many may wait, and how many go together at most. */
  public record Size(int waiting, int group) {}

  /** Begins to work. */
  public void start() {
    writer.start();
  }

  /** False where too many wait already. */
  public boolean offer(T request) {
    return queue.offer(request);
  }

  /** Lets nobody wait any longer. */
  @Override
  public void close() {
    writer.interrupt();
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        var group = new ArrayList<T>();
        group.add(queue.take());
        queue.drainTo(group, largestGroup - 1);
        work.accept(group);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    queue.forEach(left);
  }
}
