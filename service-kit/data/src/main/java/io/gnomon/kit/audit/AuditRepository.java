package io.gnomon.kit.audit;

import io.gnomon.kit.list.Cursor;
import io.gnomon.kit.text.LikePattern;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class AuditRepository implements PanacheRepository<AuditEntity> {

  /** Newest first. */
  List<AuditEntity> page(AuditFilter filter, @Nullable Cursor cursor, int limit) {
    var wanted = new AuditConditions(filter).before(cursor);
    return find(wanted.hql(), Sort.descending("id"), wanted.parameters()).page(0, limit).list();
  }

  long count(AuditFilter filter) {
    var wanted = new AuditConditions(filter);
    return count(wanted.hql(), wanted.parameters());
  }

  /** Lets go of all that the running transaction has read. */
  void clear() {
    getEntityManager().clear();
  }

  /** Which entries a list shows: conditions in HQL and their parameters. */
  static final class AuditConditions {

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
}
