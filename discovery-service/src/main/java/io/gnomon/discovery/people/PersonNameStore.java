package io.gnomon.discovery.people;

import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.SqlArray;
import io.gnomon.kit.text.UuidText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds for reports the people behind the names of users. */
@ApplicationScoped
public class PersonNameStore {

  private static final String NAMES =
      "select key, id, display_name from known_person where key = any(?)";
  private static final String USER_IDS =
      """
      select user_id from person_alias where person_key in (
        select person_key from person_alias where name = ?
        union all select key from known_person where id = ?::uuid)
      """;

  private final Database database;

  PersonNameStore(Database database) {
    this.database = database;
  }

  /** Those of the keys of a report that are people. */
  public Map<Long, PersonName> names(Collection<Long> keys) {
    var names = new HashMap<Long, PersonName>();
    database
        .list(
            NAMES,
            row -> Map.entry(row.getLong(1), new PersonName(row.getString(2), row.getString(3))),
            SqlArray.longs(keys))
        .forEach(each -> names.put(each.getKey(), each.getValue()));
    return names;
  }

  /** Ids of all names of a person, by one of these, canonical, or by the person's id. */
  public List<Long> userIds(String nameOrId) {
    return database.list(USER_IDS, row -> row.getLong(1), nameOrId, uuid(nameOrId));
  }

  /** Ids of all names of the person of that key. */
  public List<Long> userIds(long personKey) {
    return database.list(
        "select user_id from person_alias where person_key = ?", row -> row.getLong(1), personKey);
  }

  private static @Nullable String uuid(String text) {
    return UuidText.parse(text).map(UUID::toString).orElse(null);
  }
}
