package io.gnomon.discovery.breakdown.query;

import io.gnomon.discovery.breakdown.query.SliceCondition.Basis;
import io.gnomon.discovery.usagecache.UsageTotal;
import io.gnomon.kit.database.SqlArray;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All slices of a breakdown, as they are in memory. */
interface InMemorySlices {

  /** What needs nothing but the keys. */
  Set<Basis> OF_KEYS = Set.of(Basis.KEY, Basis.APP);

  /** The slices of a window of all of them; empty where the database is to say which these are. */
  Optional<List<Slice>> page(SliceWindow window);

  /** All of them; empty as above. */
  Optional<Stream<Slice>> all(SliceOrder order);

  /**
   * So many as may be enough for a filtered page, the first ones in its order; empty where all of
   * them are to be looked at. Conditions are on each slice by itself, so that a page that is full
   * with some of these is the page of all.
   */
  default Optional<InMemorySlices> first(SliceWindow window) {
    return Optional.empty();
  }

  /** What all of them add up to. */
  UsageTotal total();

  /** What those of them add up to that have these keys. */
  UsageTotal total(Collection<String> keys);

  /** A row for each, with the columns that are needed. */
  String sql(Set<Basis> needed);

  List<SqlArray> parameters(Set<Basis> needed);
}
