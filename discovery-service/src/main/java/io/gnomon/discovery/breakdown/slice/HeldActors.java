package io.gnomon.discovery.breakdown.slice;

import com.google.common.primitives.Longs;
import io.gnomon.discovery.breakdown.slice.SliceCondition.Basis;
import io.gnomon.discovery.usagecache.UsageTotal;
import io.gnomon.discovery.usagecache.actor.ActorOrder;
import io.gnomon.discovery.usagecache.actor.ActorSums;
import io.gnomon.kit.database.SqlArray;
import io.gnomon.kit.paging.Cursor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Users, IP addresses or devices. */
record HeldActors(ActorSums sums) implements HeldSlices {

  @Override
  public Optional<HeldSlices> first(SliceWindow page) {
    int candidates = HeldSlices.candidates(page);
    return sums.size() <= candidates
        ? Optional.empty()
        : HeldOrder.ofActors(page.order())
            .flatMap(order -> first(order, candidates, page.after()))
            .map(HeldActors::new);
  }

  private Optional<ActorSums> first(ActorOrder order, int candidates, @Nullable Cursor after) {
    if (after == null) {
      return Optional.of(sums.first(order, candidates));
    }
    return Optional.ofNullable(Longs.tryParse(after.key(1)))
        .flatMap(id -> sums.first(order, candidates, after.key(0), id));
  }

  @Override
  public UsageTotal total() {
    return sums.total();
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
