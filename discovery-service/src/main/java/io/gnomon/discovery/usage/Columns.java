package io.gnomon.discovery.usage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Rows as arrays of columns, as {@code unnest} wants them: two of ints, the rest of bigints. */
record Columns(List<Integer[]> integers, List<Long[]> numbers) {

  private static final List<ToLongFunction<Tally>> SUMS =
      List.of(Tally::transactions, Tally::uploaded, Tally::downloaded, Tally::first, Tally::last);

  static Columns of(List<Map.Entry<UsageKey, Tally>> rows, boolean actors) {
    var site = numbers(rows, row -> row.getKey().site());
    var actor = numbers(rows, row -> row.getKey().actor());
    var sums = SUMS.stream().map(sum -> numbers(rows, row -> sum.applyAsLong(row.getValue())));
    var ids = actors ? List.of(site, actor) : List.<Long[]>of(site);
    return new Columns(
        List.of(integers(rows, UsageKey::source), integers(rows, UsageKey::day)),
        Stream.concat(ids.stream(), sums).toList());
  }

  static Columns ofDays(List<Map.Entry<UsageKey, Long>> rows) {
    return new Columns(
        List.of(integers(rows, UsageKey::source), integers(rows, UsageKey::day)),
        List.of(numbers(rows, row -> row.getKey().site()), numbers(rows, Map.Entry::getValue)));
  }

  void set(Connection connection, PreparedStatement statement) throws SQLException {
    int parameter = 1;
    for (var column : integers) {
      statement.setArray(parameter++, connection.createArrayOf("int", column));
    }
    for (var column : numbers) {
      statement.setArray(parameter++, connection.createArrayOf("bigint", column));
    }
  }

  private static <V> Integer[] integers(
      List<Map.Entry<UsageKey, V>> rows, ToIntFunction<UsageKey> column) {
    return rows.stream().map(row -> column.applyAsInt(row.getKey())).toArray(Integer[]::new);
  }

  private static <V> Long[] numbers(
      List<Map.Entry<UsageKey, V>> rows, ToLongFunction<Map.Entry<UsageKey, V>> column) {
    return rows.stream().map(column::applyAsLong).toArray(Long[]::new);
  }
}
