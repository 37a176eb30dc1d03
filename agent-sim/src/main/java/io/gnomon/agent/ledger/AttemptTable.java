package io.gnomon.agent.ledger;

import io.gnomon.agent.traffic.Attempt;
import io.gnomon.agent.traffic.AttemptKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts of attempts by day, subject, device, user and kind. The five are packed into twelve bytes
 * of a hash table with open addressing: some 32 bytes for each combination.
 */
public final class AttemptTable {

  private static final int KIND_BITS = 2;
  private static final int DAY_BITS = 14;
  private static final int NAME_BITS = 24;
  private static final int USER_SHIFT = KIND_BITS + DAY_BITS;
  private static final int DEVICE_SHIFT = USER_SHIFT + NAME_BITS;
  private static final long NAMES = (1L << NAME_BITS) - 1;
  private static final long DAYS = (1L << DAY_BITS) - 1;

  private final KeyIndex<Subject> subjects = new KeyIndex<>();
  private final KeyIndex<String> devices = new KeyIndex<>();
  private final KeyIndex<String> users = new KeyIndex<>();
  private final KeyIndex<String> days = new KeyIndex<>();
  private long[] keys = new long[256];
  private int[] subjectNumbers = new int[256];
  private int[] counts = new int[256];
  private int used;

  /** What was attempted: a host, and the app or indicator that decided. */
  private record Subject(String host, @Nullable String appId, @Nullable String indicatorId) {
    static Subject of(Attempt attempt) {
      var appId = attempt.appId();
      return new Subject(attempt.host(), appId, appId == null ? attempt.indicatorId() : null);
    }
  }

  /** Counts an attempt. */
  public void add(String day, String device, Attempt attempt) {
    add(day, Subject.of(attempt), device, attempt.user(), attempt.kind(), 1);
  }

  /** Adds a row of another table. */
  public void add(AttemptCount row) {
    var subject = new Subject(row.host(), row.appId(), row.indicatorId());
    add(row.day(), subject, row.device(), row.user(), row.kind(), row.count());
  }

  /** All rows, in no order. */
  public List<AttemptCount> rows() {
    var rows = new ArrayList<AttemptCount>(used);
    for (int i = 0; i < keys.length; i++) {
      if (counts[i] > 0) {
        rows.add(unpack(keys[i], subjects.key(subjectNumbers[i]), counts[i]));
      }
    }
    return rows;
  }

  @SuppressWarnings("checkstyle:ParameterNumber") // The parts of one key.
  private void add(
      String day, Subject subject, String device, String user, AttemptKind kind, int count) {
    if (used * 2 > keys.length) {
      grow();
    }
    var key =
        (within(devices.number(device), NAMES) << DEVICE_SHIFT)
            | (within(users.number(user), NAMES) << USER_SHIFT)
            | (within(days.number(day), DAYS) << KIND_BITS)
            | kind.code();
    put(key, subjects.number(subject), count);
  }

  private AttemptCount unpack(long key, Subject subject, int count) {
    return new AttemptCount(
        days.key((int) ((key >>> KIND_BITS) & DAYS)),
        subject.host(),
        subject.appId(),
        subject.indicatorId(),
        devices.key((int) ((key >>> DEVICE_SHIFT) & NAMES)),
        users.key((int) ((key >>> USER_SHIFT) & NAMES)),
        AttemptKind.of((int) (key & ((1 << KIND_BITS) - 1))),
        count);
  }

  private static long within(int number, long max) {
    if (number > max) {
      throw new IllegalStateException("too many devices, users or days for the table of attempts");
    }
    return number;
  }

  private void put(long key, int subject, int count) {
    var mixed = (key + subject * 0xD6E8FEB86659FD93L) * 0x9E3779B97F4A7C15L;
    var at = (int) (mixed >>> 32) & (keys.length - 1);
    while (counts[at] > 0 && (keys[at] != key || subjectNumbers[at] != subject)) {
      at = (at + 1) & (keys.length - 1);
    }
    used += counts[at] == 0 ? 1 : 0;
    keys[at] = key;
    subjectNumbers[at] = subject;
    counts[at] += count;
  }

  private void grow() {
    var oldKeys = keys;
    var oldSubjects = subjectNumbers;
    var oldCounts = counts;
    keys = new long[oldKeys.length * 2];
    subjectNumbers = new int[keys.length];
    counts = new int[keys.length];
    used = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldCounts[i] > 0) {
        put(oldKeys[i], oldSubjects[i], oldCounts[i]);
      }
    }
  }
}
