package io.gnomon.discovery.exclusion;

import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many transactions were dropped of each data source. */
@ApplicationScoped
public class ExcludedUsageStore {

  private static final String ADD =
      """
      insert into excluded_usage (source_id, writer, transactions)
      select source_id, ?, transactions from unnest(?::int[], ?::bigint[]) as added (source_id, transactions)
      on conflict (source_id, writer) do update set
        transactions = excluded_usage.transactions + excluded.transactions
      """;
  private static final String SUMS =
      """
      select source_id, sum(transactions)::bigint from excluded_usage
      where source_id = any(?) group by source_id
      """;

  private final Database database;

  ExcludedUsageStore(Database database) {
    this.database = database;
  }

  /**
   * Adds what was dropped, by source, in the running transaction.
   *
   * @param writer distinguishes those that count at the same time
   */
  public void add(Map<Integer, Long> dropped, int writer) {
    if (!dropped.isEmpty()) {
      var sorted = new TreeMap<>(dropped);
      database.update(
          ADD,
          writer,
          SqlArray.ints(sorted.keySet()),
          SqlArray.longs(List.copyOf(sorted.values())));
    }
  }

  /** By source; nothing of those of which nothing was dropped. */
  public Map<Integer, Long> sums(Collection<Integer> sourceIds) {
    var sums = new HashMap<Integer, Long>();
    database
        .list(SUMS, row -> Map.entry(row.getInt(1), row.getLong(2)), SqlArray.ints(sourceIds))
        .forEach(each -> sums.put(each.getKey(), each.getValue()));
    return sums;
  }
}
