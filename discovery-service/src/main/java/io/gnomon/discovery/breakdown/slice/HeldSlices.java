package io.gnomon.discovery.breakdown.slice;

import io.gnomon.discovery.breakdown.slice.SliceCondition.Basis;
import io.gnomon.discovery.usagecache.UsageTotal;
import io.gnomon.kit.database.SqlArray;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All slices of a breakdown, as they are in memory. */
interface HeldSlices {

  /** A filter may leave one of so many. */
  int CANDIDATES_A_SLICE = 4;

  /** What needs nothing but the keys. */
  Set<Basis> OF_KEYS = Set.of(Basis.KEY, Basis.APP);

  /**
   * So many as may be enough for a page, the first ones in its order; empty where only the database
   * knows the order, or where they are all of them. Conditions are on each slice by itself, so that
   * a page that is full with some of these is the page of all.
   */
  Optional<HeldSlices> first(SliceWindow window);

  /** What all of them add up to. */
  UsageTotal total();

  /** A row for each, with the columns that are needed. */
  String sql(Set<Basis> needed);

  /** Of the same. */
  List<SqlArray> parameters(Set<Basis> needed);

  /** How many are worth a look for a page. */
  static int candidates(SliceWindow window) {
    return (int) Math.min(Integer.MAX_VALUE, (long) CANDIDATES_A_SLICE * window.limit());
  }
}
