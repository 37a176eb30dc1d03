package io.gnomon.discovery.people;

import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.SqlArray;
import io.gnomon.kit.list.Cursor;
import io.gnomon.kit.text.UuidText;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads people with their aliases and groups. */
@ApplicationScoped
public class PersonStore {

  /** What the message of a person may hold; its topic takes a megabyte. */
  public static final int MAX_ALIASES = 10_000;

  static final int MAX_ALIAS_BYTES = 300_000;

  /** User groups of one person. */
  public static final int MAX_GROUPS = 500;

  private static final String SHOWN =
      """
      select p.key, p.id, p.display_name, p.mail, p.department, p.active, p.user_name, p.external_id,
        lower(p.display_name) as sort_key,
        (select count(*) from person_alias a where a.person_key = p.key) as aliases,
        array(select g.name from user_group_member m join user_group g on g.id = m.group_id
          where m.person_key = p.key order by lower(g.name) collate "C") as groups
      from known_person p
      """;
  private static final String NEXT_KEYS =
      "select nextval('user_name_id_seq') from generate_series(1, ?)";
  private static final String MATCHES =
      """
       where (?::text is null or position(? in lower(p.display_name)) > 0 or position(? in lower(p.mail)) > 0
          or position(? in lower(p.department)) > 0 or exists (
            select from person_alias a where a.person_key = p.key and position(? in a.name) > 0))
        and (?::text is null or exists (
          select from user_group_member m join user_group g on g.id = m.group_id
          where m.person_key = p.key and lower(g.name) = lower(?)))
      """;
  private static final String FROM_CURSOR =
      " and (lower(p.display_name) collate \"C\", p.key) > (?, ?)";
  private static final String ORDER =
      " order by lower(p.display_name) collate \"C\", p.key limit ?";
  private static final String MESSAGES =
      """
      select p.id, p.revision, p.display_name, p.active,
        array(select a.name from person_alias a where a.person_key = p.key order by a.name) as aliases,
        array(select g.id::text from user_group_member m join user_group g on g.id = m.group_id
          where m.person_key = p.key order by lower(g.name) collate "C") as group_ids,
        array(select g.name from user_group_member m join user_group g on g.id = m.group_id
          where m.person_key = p.key order by lower(g.name) collate "C") as groups
      from known_person p where p.key = any(?) order by p.key
      """;
  private static final String ADVANCE =
      "update known_person set revision = greatest(revision + 1, ?) where key = any(?)";
  private static final String BEYOND_LIMITS =
      """
      select p.display_name from known_person p where p.key = any(?) and (
        (select count(*) > ? or sum(octet_length(a.name)) > ? from person_alias a where a.person_key = p.key)
        or (select count(*) > ? from user_group_member m where m.person_key = p.key)) limit 1
      """;

  private final Database database;

  PersonStore(Database database) {
    this.database = database;
  }

  /** A person in a list. */
  public record Listed(long key, String sortKey, Person person) {

    /** Of a page that ends here. */
    public Cursor cursor() {
      return Cursor.of(sortKey, Long.toString(key));
    }
  }

  /** Keys for people that are to be added; of the same numbers as the ids of user names. */
  public List<Long> nextKeys(int count) {
    return database.list(NEXT_KEYS, row -> row.getLong(1), count);
  }

  /** The key of the person of that id; empty as well where the text cannot be an id. */
  public Optional<Long> key(String id) {
    return UuidText.parse(id)
        .flatMap(
            uuid ->
                database.first(
                    "select key from known_person where id = ?", row -> row.getLong(1), uuid));
  }

  /** Those of the keys that are people. */
  public Map<Long, Person> find(Collection<Long> keys) {
    var people = new HashMap<Long, Person>();
    database
        .list(SHOWN + " where p.key = any(?)", PersonStore::listed, SqlArray.longs(keys))
        .forEach(each -> people.put(each.key(), each.person()));
    return people;
  }

  /** In the order of names. */
  public List<Listed> list(PersonFilter filter, @Nullable Cursor after, int limit) {
    var parameters = parameters(filter);
    if (after != null) {
      parameters.add(after.key(0));
      parameters.add(after.number(1));
    }
    parameters.add(limit);
    return database.list(
        SHOWN + MATCHES + (after == null ? "" : FROM_CURSOR) + ORDER,
        PersonStore::listed,
        parameters.toArray());
  }

  /** How many a list has on all pages. */
  public long count(PersonFilter filter) {
    return database
        .first(
            "select count(*) from known_person p" + MATCHES,
            row -> row.getLong(1),
            parameters(filter).toArray())
        .orElseThrow();
  }

  private static List<@Nullable Object> parameters(PersonFilter filter) {
    var parameters = new ArrayList<@Nullable Object>();
    for (int i = 0; i < 5; i++) {
      parameters.add(filter.text());
    }
    parameters.add(filter.group());
    parameters.add(filter.group());
    return parameters;
  }

  /** Takes the next revision of each, so that of two messages the later one is known. */
  void advance(Collection<Long> keys, Instant now) {
    database.update(ADVANCE, ChronoUnit.MICROS.between(Instant.EPOCH, now), SqlArray.longs(keys));
  }

  List<PersonMessage> messages(Collection<Long> keys) {
    return database.list(MESSAGES, PersonStore::message, SqlArray.longs(keys));
  }

  /** The name of one of these who has more aliases or groups than can be published. */
  Optional<String> beyondLimits(Collection<Long> keys) {
    return database.first(
        BEYOND_LIMITS,
        row -> row.getString(1),
        SqlArray.longs(keys),
        MAX_ALIASES,
        MAX_ALIAS_BYTES,
        MAX_GROUPS);
  }

  private static Listed listed(ResultSet row) throws SQLException {
    var person =
        new Person(
            row.getString("id"),
            row.getString("display_name"),
            row.getString("mail"),
            row.getString("department"),
            row.getBoolean("active"),
            row.getString("user_name"),
            row.getString("external_id"),
            texts(row.getArray("groups")),
            row.getLong("aliases"));
    return new Listed(row.getLong("key"), row.getString("sort_key"), person);
  }

  private static PersonMessage message(ResultSet row) throws SQLException {
    var names = texts(row.getArray("groups"));
    var ids = texts(row.getArray("group_ids"));
    var groups = new ArrayList<PersonMessage.Group>();
    for (int i = 0; i < ids.size(); i++) {
      groups.add(new PersonMessage.Group(ids.get(i), names.get(i)));
    }
    return new PersonMessage(
        row.getString("id"),
        row.getLong("revision"),
        row.getString("display_name"),
        row.getBoolean("active"),
        texts(row.getArray("aliases")),
        groups);
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
