package io.gnomon.kit.audit;

import io.gnomon.kit.paging.Cursor;
import io.gnomon.kit.text.LikePattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which entries a list shows: conditions in HQL and their parameters. */
final class AuditConditions {

  private final List<String> conditions = new ArrayList<>(List.of("1 = 1"));
  private final Map<String, Object> parameters = new HashMap<>();

  AuditConditions(AuditFilter filter) {
    add("lower(who) like :who escape '!'", "who", containing(filter.who));
    add("lower(subject) like :subject escape '!'", "subject", containing(filter.subject));
    add("(action = :action or action like :actions escape '!')", "action", filter.action);
    if (filter.action != null) {
      parameters.put("actions", filter.action + ".%");
    }
    add("at >= :since", "since", filter.since);
    add("at < :until", "until", filter.until);
  }

  /** Entries older than that position of the list. */
  AuditConditions before(@Nullable Cursor cursor) {
    add("id < :id", "id", cursor == null ? null : cursor.number(0));
    return this;
  }

  String hql() {
    return String.join(" and ", conditions);
  }

  Map<String, Object> parameters() {
    return parameters;
  }

  private static @Nullable String containing(@Nullable String text) {
    return text == null || text.isBlank() ? null : LikePattern.containing(text.strip());
  }

  private void add(String condition, String parameter, @Nullable Object value) {
    if (value != null) {
      conditions.add(condition);
      parameters.put(parameter, value);
    }
  }
}
