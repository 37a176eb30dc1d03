package io.gnomon.discovery.breakdown.query;

import io.gnomon.discovery.breakdown.query.SliceCondition.Basis;
import io.gnomon.discovery.usagecache.UsageParts;
import io.gnomon.discovery.usagecache.UsageWindow;
import io.gnomon.kit.database.SqlArray;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Apps or uncatalogued domains.
 *
 * @param window that they are of
 */
record InMemoryParts(UsageWindow window, UsageParts parts) implements InMemoryCounts {

  @Override
  public Optional<List<Slice>> page(SliceWindow page) {
    return InMemoryOrder.slices(parts, page, Optional::of);
  }

  @Override
  public Optional<Stream<Slice>> all(SliceOrder order) {
    return InMemoryOrder.all(parts, order);
  }

  @Override
  public String sql(Set<Basis> needed) {
    return OF_KEYS.containsAll(needed) ? UsageParts.KEYS_SQL : UsageParts.SQL;
  }

  @Override
  public List<SqlArray> parameters(Set<Basis> needed) {
    return OF_KEYS.containsAll(needed) ? List.of(parts.keyColumn()) : parts.columns();
  }
}
