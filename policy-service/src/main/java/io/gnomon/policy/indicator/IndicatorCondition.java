package io.gnomon.policy.indicator;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A filter as a condition of SQL, on those that exist and whose id is greater than another. */
final class IndicatorCondition {

  static final String SQL =
      """
      ended_at is null and id > ? and (?::text is null or app_id = ?) and type = coalesce(?, type)
        and origin = coalesce(?, origin) and body ->> 'action' = coalesce(?, body ->> 'action')
        and body ->> 'severity' = coalesce(?, body ->> 'severity')
        and (?::text is null or value ilike ? or title ilike ?)
      """;

  private IndicatorCondition() {}

  /** What stands for the question marks. */
  static List<@Nullable Object> parameters(IndicatorFilter filter, long afterId) {
    var app = filter.app();
    var severity = filter.severity() == null ? null : filter.severity().text();
    var text = filter.text() == null ? null : "%" + escaped(filter.text()) + "%";
    return Arrays.asList(
        afterId,
        app,
        app,
        name(filter.type()),
        name(filter.origin()),
        name(filter.action()),
        severity,
        text,
        text,
        text);
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
