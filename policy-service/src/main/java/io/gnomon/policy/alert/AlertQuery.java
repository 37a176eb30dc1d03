package io.gnomon.policy.alert;

import io.gnomon.kit.paging.Cursor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which alerts a list shows: a condition in HQL and its parameters. Newest first. */
final class AlertQuery {

  private final List<String> conditions = new ArrayList<>(List.of("raised"));
  private final Map<String, Object> parameters = new HashMap<>();

  AlertQuery withStatus(@Nullable AlertStatus status) {
    return where("status = :status", "status", status == null ? null : status.text());
  }

  AlertQuery ofApp(@Nullable String app) {
    return where("appId = :app", "app", app);
  }

  AlertQuery onDevice(@Nullable UUID device) {
    return where("deviceId = :device", "device", device);
  }

  AlertQuery byUser(@Nullable String user) {
    return where("userKey = :user", "user", user == null ? null : user.toLowerCase(Locale.ROOT));
  }

  /** Alerts with an attempt at that time or later. */
  AlertQuery since(@Nullable Instant since) {
    return where("lastEventAt >= :since", "since", since);
  }

  AlertQuery before(@Nullable Cursor cursor) {
    return where("id < :id", "id", cursor == null ? null : cursor.number(0));
  }

  String hql() {
    return String.join(" and ", conditions) + " order by id desc";
  }

  Map<String, Object> parameters() {
    return parameters;
  }

  private AlertQuery where(String condition, String parameter, @Nullable Object value) {
    if (value != null) {
      conditions.add(condition);
      parameters.put(parameter, value);
    }
    return this;
  }
}
