package io.gnomon.policy.alert;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gnomon.kit.paging.Cursor;
import io.gnomon.kit.paging.PageRequest;
import java.util.List;
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
}
