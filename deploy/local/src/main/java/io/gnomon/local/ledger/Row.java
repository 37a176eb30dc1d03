package io.gnomon.local.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What was done, what of it was lost, and what was reported. About 100 bytes; losses, which few
 * rows have, take more.
 */
public final class Row {

  final long[] did;
  final long[] reported;
  private long @Nullable [] dropped;
  private long @Nullable [] uncertain;

  Row(int values) {
    this.did = new long[values];
    this.reported = new long[values];
  }

  long did(int value) {
    return did[value];
  }

  long reported(int value) {
    return reported[value];
  }

  /** Will never be reported. */
  long dropped(int value) {
    return dropped == null ? 0 : dropped[value];
  }

  /** May have been reported, or not. */
  long uncertain(int value) {
    return uncertain == null ? 0 : uncertain[value];
  }

  long min(int value) {
    return did[value] - dropped(value) - uncertain(value);
  }

  long max(int value) {
    return did[value] - dropped(value);
  }

  void addDropped(long[] values) {
    dropped = dropped == null ? new long[did.length] : dropped;
    add(dropped, values, 1);
  }

  void addUncertain(long[] values) {
    uncertain = uncertain == null ? new long[did.length] : uncertain;
    add(uncertain, values, 1);
  }

  /**
   * Leaves an earlier state out.
   *
   * @param sums how many of the values, the first ones, are sums. The others count distinct ones:
   *     one that only one side had earlier may or may not be among those that came since.
   */
  void minus(Row earlier, int sums) {
    add(did, earlier.did, -1);
    add(reported, earlier.reported, -1);
    dropped = minus(dropped, earlier.dropped);
    uncertain = minus(uncertain, earlier.uncertain);
    for (int i = sums; i < did.length; i++) {
      leaveRoom(i, earlier.did[i] - earlier.reported[i]);
    }
  }

  private void leaveRoom(int value, long missingEarlier) {
    if (missingEarlier != 0) {
      var room = new long[did.length];
      room[value] = Math.abs(missingEarlier);
      addUncertain(room);
      reported[value] -= Math.max(missingEarlier, 0);
    }
  }

  private static long @Nullable [] minus(long @Nullable [] now, long @Nullable [] earlier) {
    if (earlier == null) {
      return now;
    }
    var rest = now == null ? new long[earlier.length] : now.clone();
    add(rest, earlier, -1);
    return rest;
  }

  public static void add(long[] sums, long[] values, int sign) {
    for (int i = 0; i < values.length; i++) {
      sums[i] += sign * values[i];
    }
  }
}
