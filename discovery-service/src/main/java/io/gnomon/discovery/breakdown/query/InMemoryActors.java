package io.gnomon.discovery.breakdown.query;

import static java.util.stream.Collectors.toSet;

import com.google.common.primitives.Longs;
import io.gnomon.discovery.breakdown.query.SliceCondition.Basis;
import io.gnomon.discovery.usagecache.ActorSums;
import io.gnomon.discovery.usagecache.UsageTotal;
import io.gnomon.kit.database.SqlArray;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Users, IP addresses or devices. */
record InMemoryActors(ActorSums sums) implements InMemorySlices {

  /** A filter may leave one of so many. */
  private static final int CANDIDATES_PER_SLICE = 4;

  @Override
  public Optional<List<Slice>> page(SliceWindow page) {
    return InMemoryOrder.slices(sums, page, InMemoryActors::id);
  }

  @Override
  public Optional<Stream<Slice>> all(SliceOrder order) {
    return InMemoryOrder.all(sums, order);
  }

  @Override
  public Optional<InMemorySlices> first(SliceWindow page) {
    int candidates = (int) Math.min(sums.size(), (long) CANDIDATES_PER_SLICE * page.limit());
    return candidates == sums.size()
        ? Optional.empty()
        : InMemoryOrder.first(sums, page, candidates, InMemoryActors::id)
            .map(rows -> new InMemoryActors(sums.of(rows)));
  }

  private static Optional<Long> id(String key) {
    return Optional.ofNullable(Longs.tryParse(key));
  }

  @Override
  public UsageTotal total() {
    return sums.total();
  }

  @Override
  public UsageTotal total(Collection<String> keys) {
    var ids = keys.stream().map(Long::valueOf).collect(toSet());
    var rows = IntStream.range(0, sums.size()).filter(row -> ids.contains(sums.key(row)));
    return sums.of(rows.boxed().toList()).total();
  }

  @Override
  public String sql(Set<Basis> needed) {
    return OF_KEYS.containsAll(needed) ? ActorSums.KEYS_SQL : ActorSums.SQL;
  }

  @Override
  public List<SqlArray> parameters(Set<Basis> needed) {
    return OF_KEYS.containsAll(needed) ? sums.keys() : sums.columns();
  }
}
