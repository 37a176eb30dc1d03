package io.gnomon.agent.ledger;

import io.gnomon.agent.event.AttemptKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts of attempts by host, device, user and kind. The four are packed into one long, the counts
 * lie in a table with open addressing: some 16 bytes a combination, whatever the size of the fleet.
 */
final class AttemptCounts {

  private static final int USER_SHIFT = 2;
  private static final int DEVICE_SHIFT = 22;
  private static final int HOST_SHIFT = 42;
  private static final long TWENTY_BITS = (1 << 20) - 1;

  private final Numbering hosts = new Numbering();
  private final Numbering devices = new Numbering();
  private final Numbering users = new Numbering();
  private long[] keys = new long[256];
  private int[] counts = new int[256];
  private int used;

  void add(String host, String deviceId, String user, AttemptKind kind) {
    if (used * 2 > keys.length) {
      grow();
    }
    var key =
        (bits(hosts, host) << HOST_SHIFT)
            | (bits(devices, deviceId) << DEVICE_SHIFT)
            | (bits(users, user) << USER_SHIFT)
            | kind.code();
    add(key, 1);
  }

  List<AttemptCount> all() {
    var all = new ArrayList<AttemptCount>(used);
    for (int i = 0; i < keys.length; i++) {
      if (counts[i] > 0) {
        all.add(unpack(keys[i], counts[i]));
      }
    }
    return all;
  }

  private AttemptCount unpack(long key, int count) {
    return new AttemptCount(
        hosts.text((int) ((key >>> HOST_SHIFT) & TWENTY_BITS)),
        devices.text((int) ((key >>> DEVICE_SHIFT) & TWENTY_BITS)),
        users.text((int) ((key >>> USER_SHIFT) & TWENTY_BITS)),
        AttemptKind.of((int) (key & 3)),
        count);
  }

  private static long bits(Numbering numbering, String text) {
    var number = numbering.number(text);
    if (number > TWENTY_BITS) {
      throw new IllegalStateException("more than a million different values in the ledger");
    }
    return number;
  }

  private void add(long key, int count) {
    var at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & (keys.length - 1);
    while (counts[at] > 0 && keys[at] != key) {
      at = (at + 1) & (keys.length - 1);
    }
    used += counts[at] == 0 ? 1 : 0;
    keys[at] = key;
    counts[at] += count;
  }

  private void grow() {
    var oldKeys = keys;
    var oldCounts = counts;
    keys = new long[oldKeys.length * 2];
    counts = new int[keys.length];
    used = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldCounts[i] > 0) {
        add(oldKeys[i], oldCounts[i]);
      }
    }
  }
}
