package io.gnomon.discovery.people;

import io.gnomon.kit.database.Database;
import io.gnomon.kit.list.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads user groups with their sizes. */
@ApplicationScoped
class UserGroupStore {

  private static final String LIST =
      """
      select g.id, g.name, g.external_id, lower(g.name) as sort_key,
        (select count(*) from user_group_member m where m.group_id = g.id) as people
      from user_group g where ?::text is null or lower(g.name) collate "C" > ?
      order by lower(g.name) collate "C" limit ?
      """;

  private final Database database;

  UserGroupStore(Database database) {
    this.database = database;
  }

  /** A group in a list. */
  record Listed(String sortKey, UserGroup group) {

    Cursor cursor() {
      return Cursor.of(sortKey);
    }
  }

  /** In the order of names, behind that one. */
  List<Listed> list(@Nullable String after, int limit) {
    return database.list(
        LIST,
        row ->
            new Listed(
                row.getString("sort_key"),
                new UserGroup(
                    row.getString("id"),
                    row.getString("name"),
                    row.getString("external_id"),
                    row.getLong("people"))),
        after,
        after,
        limit);
  }

  long count() {
    return database.first("select count(*) from user_group", row -> row.getLong(1)).orElseThrow();
  }
}
