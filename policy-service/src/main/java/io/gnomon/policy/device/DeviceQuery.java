package io.gnomon.policy.device;

import io.gnomon.kit.list.Cursor;
import io.gnomon.kit.text.LikePattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which devices a list shows: a condition in HQL and its parameters. */
final class DeviceQuery {

  private final List<String> conditions = new ArrayList<>(List.of("1 = 1"));
  private final Map<String, Object> parameters = new HashMap<>();

  /** Devices whose name contains the text. */
  DeviceQuery containing(@Nullable String text) {
    if (text != null && !text.isBlank()) {
      add("lower(name) like :text escape '!'", "text", LikePattern.containing(text.strip()));
    }
    return this;
  }

  /** Devices of that name; letter case does not count. */
  DeviceQuery named(@Nullable String name) {
    if (name != null) {
      add("lower(name) = lower(:wholeName)", "wholeName", name);
    }
    return this;
  }

  DeviceQuery inGroup(@Nullable String group) {
    if (group != null) {
      add("groupId = :group", "group", Long.valueOf(group));
    }
    return this;
  }

  /** Devices behind that position in the order of name and id; an index by name finds where. */
  DeviceQuery after(@Nullable Cursor cursor) {
    if (cursor != null) {
      add("name >= :name and (name > :name or id > :id)", "name", cursor.key(0));
      parameters.put("id", cursor.uuid(1));
    }
    return this;
  }

  String hql() {
    return String.join(" and ", conditions);
  }

  Map<String, Object> parameters() {
    return parameters;
  }

  private void add(String condition, String parameter, Object value) {
    conditions.add(condition);
    parameters.put(parameter, value);
  }
}
