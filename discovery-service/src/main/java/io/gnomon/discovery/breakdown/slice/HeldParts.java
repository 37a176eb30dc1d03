package io.gnomon.discovery.breakdown.slice;

import io.gnomon.discovery.breakdown.slice.SliceCondition.Basis;
import io.gnomon.discovery.usagecache.UsageParts;
import io.gnomon.discovery.usagecache.UsageTotal;
import io.gnomon.discovery.usagecache.UsageWindow;
import io.gnomon.kit.database.SqlArray;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Apps or uncatalogued domains.
 *
 * @param window that they are of
 */
record HeldParts(UsageWindow window, UsageParts parts) implements HeldSlices {

  @Override
  public Optional<HeldSlices> first(SliceWindow page) {
    int candidates = HeldSlices.candidates(page);
    return page.after() != null || parts.size() <= candidates
        ? Optional.empty()
        : HeldOrder.of(page.order())
            .map(order -> new HeldParts(window, parts.first(order, candidates)));
  }

  @Override
  public UsageTotal total() {
    return parts.total();
  }

  @Override
  public String sql(Set<Basis> needed) {
    return OF_KEYS.containsAll(needed) ? UsageParts.KEYS_SQL : UsageParts.SQL;
  }

  @Override
  public List<SqlArray> parameters(Set<Basis> needed) {
    return OF_KEYS.containsAll(needed) ? parts.columns().subList(0, 1) : parts.columns();
  }
}
