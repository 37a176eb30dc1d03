package io.gnomon.catalog.search.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A piece of SQL and the values of its parameters. What a client wrote is only ever a value. */
public record SqlPart(String sql, List<Object> values) {

  public static SqlPart of(String sql, Object... values) {
    return new SqlPart(sql, List.of(values));
  }

  public SqlPart negated() {
    return new SqlPart("not (" + sql + ")", values);
  }

  /** All of them; true when there are none. */
  public static <T> SqlPart all(List<T> things, Function<T, SqlPart> sql) {
    return things.isEmpty() ? of("true") : joined(things, sql, " and ");
  }

  /** Any of them. */
  public static <T> SqlPart any(List<T> things, Function<T, SqlPart> sql) {
    return joined(things, sql, " or ");
  }

  private static <T> SqlPart joined(List<T> things, Function<T, SqlPart> sql, String operator) {
    var parts = things.stream().map(sql).toList();
    var values = new ArrayList<Object>();
    parts.forEach(each -> values.addAll(each.values));
    return new SqlPart(
        parts.stream().map(SqlPart::sql).collect(Collectors.joining(operator, "(", ")")), values);
  }
}
