package io.gnomon.agent.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * When devices began to enforce which revision: for each of the latest revisions the moments, eight
 * bytes a device. Moments are a matter of this run; they are not kept beyond the process.
 */
public final class Enforcements {

  private static final int REVISIONS = 64;
  private static final int MOMENTS = 4_000_000;

  private final Map<Long, Moments> byRevision = new LinkedHashMap<>();
  private int moments;

  /**
   * How a revision came into force.
   *
   * @param revision the revision
   * @param madeAtMillis when it was made, by the server's clock
   * @param devices how many devices put exactly this revision in force
   * @param p50Millis half of them had done so after that time
   */
  public record Enforced(
      long revision,
      long madeAtMillis,
      int devices,
      long p50Millis,
      long p99Millis,
      long maxMillis) {}

  /** A device began to enforce a revision, by the server's clock. */
  public void add(long revision, long madeAtMillis, long atMillis) {
    byRevision
        .computeIfAbsent(revision, r -> new Moments(madeAtMillis))
        .add(Math.max(0, atMillis - madeAtMillis));
    moments++;
    while (byRevision.size() > 1 && (byRevision.size() > REVISIONS || moments > MOMENTS)) {
      var eldest = byRevision.values().iterator();
      moments -= eldest.next().size;
      eldest.remove();
    }
  }

  /** The latest ones, oldest first. */
  public List<Enforced> all() {
    var all = new ArrayList<Enforced>();
    byRevision.forEach((revision, moments) -> all.add(moments.enforced(revision)));
    return all;
  }

  private static final class Moments {
    private final long madeAtMillis;
    private long[] delays = new long[16];
    private int size;

    Moments(long madeAtMillis) {
      this.madeAtMillis = madeAtMillis;
    }

    void add(long delay) {
      if (size == delays.length) {
        delays = Arrays.copyOf(delays, size * 2);
      }
      delays[size++] = delay;
    }

    Enforced enforced(long revision) {
      var sorted = Arrays.copyOf(delays, size);
      Arrays.sort(sorted);
      return new Enforced(
          revision, madeAtMillis, size, part(sorted, 50), part(sorted, 99), part(sorted, 100));
    }

    /** The nearest rank. */
    private static long part(long[] sorted, int percent) {
      return sorted[Math.max(0, (sorted.length * percent + 99) / 100 - 1)];
    }
  }
}
