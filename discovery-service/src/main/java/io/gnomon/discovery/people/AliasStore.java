package io.gnomon.discovery.people;

import io.gnomon.discovery.usage.Actor;
import io.gnomon.discovery.usage.ActorNameStore;
import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which names belong to which person. Names are canonical; changes are made under the lock of
 * people.
 */
@ApplicationScoped
public class AliasStore {

  private static final String OWNERS =
      "select name, person_key from person_alias where name = any(?)";
  private static final String OTHER_OWNER =
      """
      select a.name, p.id, p.display_name from person_alias a join known_person p on p.key = a.person_key
      where a.name = any(?) and a.person_key <> ? order by a.name limit 1
      """;
  private static final String ADD =
      """
      insert into person_alias (name, user_id, person_key)
      select name, user_id, person_key from unnest(?::text[], ?::bigint[], ?::bigint[]) as added (name, user_id, person_key)
      on conflict (name) do nothing
      """;
  private static final String NAMES_OF_SAME_PERSON =
      """
      select name from person_alias
      where person_key in (select person_key from person_alias where name = any(?))
      """;
  private static final String PRIMARY_NAMES =
      """
      select name, first_name from (
        select name, min(name) over (partition by person_key) as first_name from person_alias) named
      where name <> first_name
      """;
  private static final String PAGE =
      "select name from person_alias where person_key = ? and name > ? order by name limit ?";

  private final Database database;
  private final ActorNameStore names;

  AliasStore(Database database, ActorNameStore names) {
    this.database = database;
    this.names = names;
  }

  /** A name that another person has. */
  public record Taken(String alias, String personId, String displayName) {}

  /** The keys of the people who have the names, by name; a name of no person is missing. */
  public Map<String, Long> owners(Collection<String> aliases) {
    var owners = new HashMap<String, Long>();
    database
        .list(
            OWNERS,
            row -> Map.entry(row.getString(1), row.getLong(2)),
            SqlArray.texts(new TreeSet<>(aliases)))
        .forEach(each -> owners.put(each.getKey(), each.getValue()));
    return owners;
  }

  /** All names of those who have one of these. */
  public List<String> namesBeside(Collection<String> aliases) {
    return aliases.isEmpty()
        ? List.of()
        : database.list(NAMES_OF_SAME_PERSON, row -> row.getString(1), SqlArray.texts(aliases));
  }

  /** One of the names that belong to another person than that. */
  public Optional<Taken> taken(Collection<String> aliases, long personKey) {
    return database.first(
        OTHER_OWNER,
        row -> new Taken(row.getString(1), row.getString(2), row.getString(3)),
        SqlArray.texts(aliases),
        personKey);
  }

  /**
   * Stores what the names need, in a transaction of its own: adding them later then does not delay
   * the counting.
   */
  public void prepare(Collection<String> aliases) {
    names.ids(Actor.USER, aliases);
  }

  /**
   * Adds names, by name with the key of their person; those that belong to a person stay theirs.
   *
   * @return how many were added
   */
  public int add(Map<String, Long> personKeys) {
    if (personKeys.isEmpty()) {
      return 0;
    }
    var aliases = new ArrayList<>(new TreeSet<>(personKeys.keySet()));
    var ids = names.idsInTransaction(Actor.USER, aliases);
    return database.update(
        ADD,
        SqlArray.texts(aliases),
        SqlArray.longs(aliases.stream().map(ids::get).map(Objects::requireNonNull).toList()),
        SqlArray.longs(
            aliases.stream().map(personKeys::get).map(Objects::requireNonNull).toList()));
  }

  /** Whether there was such a name. */
  public boolean remove(long personKey, String alias) {
    return database.update(
            "delete from person_alias where person_key = ? and name = ?", personKey, alias)
        > 0;
  }

  /** A version that changes when a person gets or loses a name. */
  public long version() {
    return database.first("select version from alias_state", row -> row.getLong(1)).orElseThrow();
  }

  /** The keys of the people whose names these are, by the ids of all names that have one. */
  public Map<Long, Long> personKeys() {
    var keys = new HashMap<Long, Long>();
    database
        .list(
            "select user_id, person_key from person_alias",
            row -> Map.entry(row.getLong(1), row.getLong(2)))
        .forEach(each -> keys.put(each.getKey(), each.getValue()));
    return keys;
  }

  /** Of each person's names that are not the first, the first. */
  Map<String, String> primaryNames() {
    var primary = new HashMap<String, String>();
    database
        .list(PRIMARY_NAMES, row -> Map.entry(row.getString(1), row.getString(2)))
        .forEach(each -> primary.put(each.getKey(), each.getValue()));
    return primary;
  }

  /** Some names of a person, those behind that one. */
  public List<String> after(long personKey, String alias, int limit) {
    return database.list(PAGE, row -> row.getString(1), personKey, alias, limit);
  }

  /** How many names a person has. */
  public long count(long personKey) {
    return database
        .first(
            "select count(*) from person_alias where person_key = ?",
            row -> row.getLong(1),
            personKey)
        .orElseThrow();
  }
}
