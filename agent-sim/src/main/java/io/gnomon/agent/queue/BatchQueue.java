package io.gnomon.agent.queue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Things to send, oldest first, in numbered batches of which one at a time is under way. A batch
 * stays what it is until it is answered, so that it can be repeated under its number.
 */
public final class BatchQueue<T> {

  private final int limit;
  private @Nullable Deque<T> waiting;
  private @Nullable Batch<T> underWay;
  private long lastSequence;

  public BatchQueue(int limit) {
    this.limit = limit;
  }

  /**
   * Puts one at the end.
   *
   * @return the oldest one that had to go to make room, if any; never one of the batch under way
   */
  public @Nullable T add(T item) {
    if (waiting == null) {
      waiting = new ArrayDeque<>(2);
    }
    waiting.add(item);
    return waiting.size() > limit ? waiting.poll() : null;
  }

  /** Gives up the oldest one that is in no batch. */
  public @Nullable T dropOldest() {
    return waiting == null ? null : waiting.poll();
  }

  /** The batch to send next: the one that is under way, else the oldest up to that many. */
  public @Nullable Batch<T> batch(int most) {
    if (underWay == null && waiting != null) {
      var items = new ArrayList<T>(Math.min(most, waiting.size()));
      while (items.size() < most && !waiting.isEmpty()) {
        items.add(waiting.poll());
      }
      if (waiting.isEmpty()) {
        waiting = null;
      }
      underWay = new Batch<>(++lastSequence, items);
    }
    return underWay;
  }

  /** The batch under way was answered. */
  public void answered() {
    underWay = null;
  }

  /** Gives up all that waits, not the batch under way. */
  public List<T> clear() {
    var given = waiting == null ? List.<T>of() : List.copyOf(waiting);
    waiting = null;
    return given;
  }

  /** Whether a batch was made that is not answered for. */
  public boolean hasBatch() {
    return underWay != null;
  }

  /** How many are not answered for. */
  public int size() {
    return waiting() + (underWay == null ? 0 : underWay.items().size());
  }

  /** How many are in no batch yet. */
  public int waiting() {
    return waiting == null ? 0 : waiting.size();
  }

  /** Begins to count batches anew, as after a start: what was under way goes out as a new batch. */
  public void restart() {
    lastSequence = 0;
    if (underWay != null) {
      underWay = new Batch<>(++lastSequence, underWay.items());
    }
  }
}
