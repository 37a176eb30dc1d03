package io.gnomon.discovery.usage;

import io.gnomon.kit.database.SqlArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/** Rows as arrays of columns, as {@code unnest} takes them. */
final class UsageColumns {

  private static final List<ToLongFunction<Tally>> SUMS =
      List.of(Tally::transactions, Tally::uploaded, Tally::downloaded, Tally::first, Tally::last);

  private UsageColumns() {}

  /** Source, day, site, the actor unless it is the site as a whole, and the sums. */
  static List<Object> of(List<Map.Entry<UsageKey, Tally>> rows, boolean withActor) {
    var columns = new ArrayList<Object>();
    columns.add(integers(rows, UsageKey::source));
    columns.add(integers(rows, UsageKey::day));
    columns.add(numbers(rows, row -> row.getKey().site()));
    if (withActor) {
      columns.add(numbers(rows, row -> row.getKey().actor()));
    }
    SUMS.forEach(sum -> columns.add(numbers(rows, row -> sum.applyAsLong(row.getValue()))));
    return columns;
  }

  /** In which hours of the day. */
  static SqlArray hours(List<Map.Entry<UsageKey, Tally>> rows) {
    return SqlArray.ints(rows.stream().map(row -> row.getValue().hours()).toList());
  }

  /** Source, day, writer (in the place of the site) and last time. */
  static Object[] ofDays(List<Map.Entry<UsageKey, Long>> rows) {
    return new Object[] {
      integers(rows, UsageKey::source),
      integers(rows, UsageKey::day),
      numbers(rows, row -> row.getKey().site()),
      numbers(rows, Map.Entry::getValue)
    };
  }

  private static <V> SqlArray integers(
      List<Map.Entry<UsageKey, V>> rows, ToIntFunction<UsageKey> column) {
    return SqlArray.ints(rows.stream().map(row -> column.applyAsInt(row.getKey())).toList());
  }

  private static <V> SqlArray numbers(
      List<Map.Entry<UsageKey, V>> rows, ToLongFunction<Map.Entry<UsageKey, V>> column) {
    return SqlArray.longs(rows.stream().map(column::applyAsLong).toList());
  }
}
