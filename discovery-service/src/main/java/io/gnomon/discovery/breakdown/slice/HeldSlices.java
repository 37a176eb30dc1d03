package io.gnomon.discovery.breakdown.slice;

import io.gnomon.discovery.breakdown.slice.SliceCondition.Basis;
import io.gnomon.discovery.usagecache.UsageParts;
import io.gnomon.discovery.usagecache.UsageWindow;
import io.gnomon.kit.database.SqlArray;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * All slices of a breakdown, as they are in memory.
 *
 * @param window that they are of
 */
record HeldSlices(UsageWindow window, UsageParts parts) {

  private static final Set<Basis> OF_KEYS = EnumSet.of(Basis.KEY, Basis.APP);

  /** A filter may leave one of so many. */
  private static final int CANDIDATES_A_SLICE = 4;

  /** Whether a first page need not look at all of them. */
  boolean isWorthCutting(SliceWindow window) {
    return window.after() == null
        && HeldOrder.of(window.order()).isPresent()
        && parts.size() > candidates(window);
  }

  /**
   * The first in the order of a window. Conditions are on each slice by itself, so that a page that
   * is full with some of these is the page of all.
   */
  HeldSlices first(SliceWindow window) {
    var order = HeldOrder.of(window.order()).orElseThrow();
    return new HeldSlices(this.window, parts.first(order, candidates(window)));
  }

  private static int candidates(SliceWindow window) {
    return CANDIDATES_A_SLICE * window.limit();
  }

  /** A row for each, with the columns that are needed. */
  String sql(Set<Basis> needed) {
    return OF_KEYS.containsAll(needed) ? UsageParts.KEYS_SQL : UsageParts.SQL;
  }

  /** Of the same. */
  List<SqlArray> parameters(Set<Basis> needed) {
    return OF_KEYS.containsAll(needed) ? parts.columns().subList(0, 1) : parts.columns();
  }
}
