package io.gnomon.policy.alert;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gnomon.kit.list.Cursor;
import io.gnomon.kit.list.PageRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Orders of a list of alerts; all descend, and of those that are alike the newest comes first. */
public enum AlertSort {
  @JsonProperty("newest")
  NEWEST(AlertKey.AGE),
  /** The most severe first. */
  @JsonProperty("severity")
  SEVERITY(AlertKey.SEVERITY, AlertKey.AGE),
  @JsonProperty("attempts")
  ATTEMPTS(AlertKey.ATTEMPTS, AlertKey.AGE),
  /** The latest first. */
  @JsonProperty("lastAttempt")
  LAST_ATTEMPT(AlertKey.LAST_ATTEMPT, AlertKey.AGE);

  private final List<AlertKey> keys;

  AlertSort(AlertKey... keys) {
    this.keys = List.of(keys);
  }

  String orderBy() {
    return keys.stream().map(key -> key.hql() + " desc").collect(joining(", "));
  }

  /** That an alert comes behind a place, whose values are parameters of these names. */
  String behind(List<String> parameters) {
    var columns = keys.stream().map(AlertKey::hql).collect(joining(", ", "(", ")"));
    return columns + parameters.stream().collect(joining(", :", " < (:", ")"));
  }

  /** The place of an alert. */
  List<Object> place(Alert alert) {
    return keys.stream().map(key -> key.value(key.of(alert))).toList();
  }

  /** The place that a page follows, null for the first one; ends the request where it is none. */
  @Nullable List<Object> place(PageRequest page) {
    var cursor = page.cursor(keys.size());
    return cursor == null
        ? null
        : IntStream.range(0, keys.size())
            .mapToObj(i -> keys.get(i).value(cursor.number(i)))
            .toList();
  }

  /** The cursor behind an alert. */
  Cursor cursor(Alert alert) {
    return new Cursor(keys.stream().map(key -> Long.toString(key.of(alert))).toList());
  }

  /** What alerts can be sorted by; cursors have it as a number. */
  enum AlertKey {
    AGE("id", alert -> Long.parseLong(alert.id()), Long::valueOf),
    /** What {@code alert_by_severity} indexes, in the same words. */
    SEVERITY(
        "case severity when 'High' then 3L when 'Medium' then 2L when 'Low' then 1L else 0L end",
        alert -> alert.severity().ordinal(),
        Long::valueOf),
    ATTEMPTS("attempts", alert -> alert.attempts().count(), Long::valueOf),
    LAST_ATTEMPT(
        "lastEventAt",
        alert -> ChronoUnit.MICROS.between(Instant.EPOCH, alert.attempts().lastEventAt()),
        // No attempt is from before the epoch, and the database lacks most years before it.
        micros -> Instant.EPOCH.plus(Math.max(0, micros), ChronoUnit.MICROS));

    private final String hql;
    private final ToLongFunction<Alert> number;
    private final LongFunction<Object> value;

    AlertKey(String hql, ToLongFunction<Alert> number, LongFunction<Object> value) {
      this.hql = hql;
      this.number = number;
      this.value = value;
    }

    String hql() {
      return hql;
    }

    long of(Alert alert) {
      return number.applyAsLong(alert);
    }

    /** What the database compares with. */
    Object value(long number) {
      return value.apply(number);
    }
  }
}
