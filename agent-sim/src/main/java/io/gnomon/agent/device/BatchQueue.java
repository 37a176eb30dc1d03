package io.gnomon.agent.device;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A queue of items that are sent, oldest first, in numbered batches, one at a time. A batch does
 * not change until it is answered, so that it can be retried under its number. Not for several
 * threads.
 */
public class BatchQueue<T> {

  private final int maxWaiting;
  private @Nullable Deque<T> waiting;
  private @Nullable Batch<T> inFlight;
  private long lastSequence;

  public BatchQueue(int maxWaiting) {
    this.maxWaiting = maxWaiting;
  }

  /**
   * Adds an item at the end.
   *
   * @return the oldest item if the queue is full, which is dropped; never one of the batch in
   *     flight
   */
  public @Nullable T add(T item) {
    if (waiting == null) {
      waiting = new ArrayDeque<>(2);
    }
    waiting.add(item);
    return waiting.size() > maxWaiting ? waiting.poll() : null;
  }

  /** Drops the oldest item that is in no batch. */
  public @Nullable T dropOldest() {
    return waiting == null ? null : waiting.poll();
  }

  /** The batch to send next: the one in flight, else one of up to that many items. */
  public @Nullable Batch<T> batch(int maxItems) {
    if (inFlight == null && waiting != null) {
      var items = new ArrayList<T>(Math.min(maxItems, waiting.size()));
      while (items.size() < maxItems && !waiting.isEmpty()) {
        items.add(waiting.poll());
      }
      if (waiting.isEmpty()) {
        waiting = null;
      }
      inFlight = new Batch<>(++lastSequence, items);
    }
    return inFlight;
  }

  /** The batch in flight was answered. */
  public void answered() {
    inFlight = null;
  }

  /** Drops all items that are in no batch. */
  public List<T> clear() {
    var dropped = waiting == null ? List.<T>of() : List.copyOf(waiting);
    waiting = null;
    return dropped;
  }

  /** Whether a batch is in flight. */
  public boolean hasBatch() {
    return inFlight != null;
  }

  /** How many items are not answered. */
  public int size() {
    return waiting() + (inFlight == null ? 0 : inFlight.items().size());
  }

  /** How many items are in no batch. */
  public int waiting() {
    return waiting == null ? 0 : waiting.size();
  }

  /** Numbers batches from 1, as after a restart; the batch in flight becomes the first one. */
  public void restart() {
    lastSequence = 0;
    if (inFlight != null) {
      inFlight = new Batch<>(++lastSequence, inFlight.items());
    }
  }
}
