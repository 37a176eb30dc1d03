package io.gnomon.discovery.trend;

import io.gnomon.discovery.usagecache.UsagePart;
import io.gnomon.discovery.usagecache.UsageParts;
import io.gnomon.kit.database.SqlArray;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/** What apps were used on both spans, as they are in memory. */
final class InMemoryMovers {

  /** As from rows of usage; its parameters are {@link #columns}. */
  static final String SQL =
      "select key collate \"C\" as key, now, before from unnest(?::text[], ?::bigint[], ?::bigint[]) as held (key, now, before)";

  private InMemoryMovers() {}

  static List<SqlArray> columns(UsageParts now, UsageParts before, MoverMeasure measure) {
    var keys = new TreeSet<>(now.keys());
    keys.addAll(before.keys());
    var apps = new ArrayList<>(keys);
    return List.of(
        SqlArray.texts(apps),
        SqlArray.longs(apps.stream().map(app -> value(now, app, measure::of)).toList()),
        SqlArray.longs(apps.stream().map(app -> value(before, app, measure::of)).toList()));
  }

  private static long value(UsageParts parts, String app, ToLongFunction<UsagePart> measure) {
    return parts.find(app).map(measure::applyAsLong).orElse(0L);
  }
}
