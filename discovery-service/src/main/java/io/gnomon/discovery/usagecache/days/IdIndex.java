package io.gnomon.discovery.usagecache.days;

import java.util.Arrays;

/**
 * Numbers ids of the database from 0 on in the order in which they come, so that arrays and bits
 * can stand for them.
 */
public final class IdIndex {

  private static final int MIN_SLOTS = 1024;
  private static final long HASH_MULTIPLIER = 0x9E3779B97F4A7C15L;
  private static final int BYTES_PER_ID = 24;

  private long[] ids = new long[MIN_SLOTS / 2];

  /** Numbers plus one; 0: free. A power of two, at most half full. */
  private int[] slots = new int[MIN_SLOTS];

  private int size;

  /** The number of the id, a new one where it has none. */
  public synchronized int of(long id) {
    int slot = slot(id);
    if (slots[slot] == 0) {
      if (size == ids.length) {
        grow();
        slot = slot(id);
      }
      ids[size++] = id;
      slots[slot] = size;
    }
    return slots[slot] - 1;
  }

  /** The number of the id; negative where it has none. */
  public synchronized int find(long id) {
    return slots[slot(id)] - 1;
  }

  /** The id of a number. */
  public synchronized long id(int number) {
    return ids[number];
  }

  /** How many ids have a number. */
  public synchronized int size() {
    return size;
  }

  synchronized long bytes() {
    return (long) ids.length * BYTES_PER_ID;
  }

  private int slot(long id) {
    int mask = slots.length - 1;
    int slot = (int) ((id * HASH_MULTIPLIER) >>> 32) & mask;
    while (slots[slot] != 0 && ids[slots[slot] - 1] != id) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    ids = Arrays.copyOf(ids, 2 * ids.length);
    slots = new int[2 * slots.length];
    for (int number = 0; number < size; number++) {
      slots[slot(ids[number])] = number + 1;
    }
  }
}
