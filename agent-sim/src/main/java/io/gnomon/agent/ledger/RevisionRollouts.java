package io.gnomon.agent.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How long devices took to enforce each of the latest revisions; eight bytes for each device and
 * revision. Not persisted: the times are those of this process.
 */
public final class RevisionRollouts {

  private static final int MAX_REVISIONS = 64;
  private static final int MAX_DELAYS = 4_000_000;

  private final Map<Long, Delays> byRevision = new LinkedHashMap<>();
  private int delays;

  /** Adds the moment at which a device began to enforce a revision, by the server's clock. */
  public void add(long revision, long madeAtMillis, long atMillis) {
    byRevision
        .computeIfAbsent(revision, r -> new Delays(madeAtMillis))
        .add(Math.max(0, atMillis - madeAtMillis));
    delays++;
    while (byRevision.size() > 1 && (byRevision.size() > MAX_REVISIONS || delays > MAX_DELAYS)) {
      var oldest = byRevision.values().iterator();
      delays -= oldest.next().size;
      oldest.remove();
    }
  }

  /** The latest revisions, oldest first. */
  public List<RevisionRollout> all() {
    var all = new ArrayList<RevisionRollout>();
    byRevision.forEach((revision, each) -> all.add(each.rollout(revision)));
    return all;
  }

  private static final class Delays {
    private final long madeAtMillis;
    private long[] delays = new long[16];
    private int size;

    Delays(long madeAtMillis) {
      this.madeAtMillis = madeAtMillis;
    }

    void add(long delay) {
      if (size == delays.length) {
        delays = Arrays.copyOf(delays, size * 2);
      }
      delays[size++] = delay;
    }

    RevisionRollout rollout(long revision) {
      var sorted = Arrays.copyOf(delays, size);
      Arrays.sort(sorted);
      return new RevisionRollout(
          revision,
          madeAtMillis,
          size,
          percentile(sorted, 50),
          percentile(sorted, 99),
          percentile(sorted, 100));
    }

    /** By the nearest rank. */
    private static long percentile(long[] sorted, int percent) {
      return sorted[Math.max(0, (sorted.length * percent + 99) / 100 - 1)];
    }
  }
}
