package io.gnomon.discovery.people;

import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Who belongs to which user groups. */
@ApplicationScoped
public class MembershipStore {

  private static final String ADD_GROUPS =
      """
      insert into user_group (id, name, created_at, changed_at)
      select id, name, ?, ? from unnest(?::uuid[], ?::text[]) as added (id, name) on conflict do nothing
      """;
  private static final String GROUPS =
      "select given, g.id from unnest(?::text[]) given join user_group g on lower(g.name) = lower(given)";
  private static final String DELETE_MEMBERSHIPS =
      """
      delete from user_group_member m where m.person_key = any(?) and not exists (
        select from unnest(?::bigint[], ?::uuid[]) as kept (person_key, group_id)
        where kept.person_key = m.person_key and kept.group_id = m.group_id)
      """;
  private static final String INSERT_MEMBERSHIPS =
      """
      insert into user_group_member (person_key, group_id)
      select * from unnest(?::bigint[], ?::uuid[]) on conflict do nothing
      """;

  private static final String NAMES =
      """
      select a.name from user_group_member m join person_alias a on a.person_key = m.person_key
      where m.group_id = any(?)
      """;

  private final Database database;
  private final Clock clock;

  MembershipStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Lets each person belong to the groups of those names alone; groups that are missing are added.
   */
  public void replace(Map<Long, Collection<String>> names) {
    if (names.isEmpty()) {
      return;
    }
    var ids = groups(names.values().stream().flatMap(Collection::stream).distinct().toList());
    var keys = new ArrayList<Long>();
    var groups = new ArrayList<UUID>();
    names.forEach(
        (key, wanted) ->
            wanted.stream()
                .map(name -> Objects.requireNonNull(ids.get(name), name))
                .distinct()
                .forEach(
                    id -> {
                      keys.add(key);
                      groups.add(id);
                    }));
    var all = SqlArray.longs(names.keySet());
    database.update(DELETE_MEMBERSHIPS, all, SqlArray.longs(keys), SqlArray.uuids(groups));
    database.update(INSERT_MEMBERSHIPS, SqlArray.longs(keys), SqlArray.uuids(groups));
  }

  /** Whether there is a group of that id. */
  public boolean exists(UUID groupId) {
    return database.exists("select 1 from user_group where id = ?", groupId);
  }

  /** All names of all people of these groups. */
  public List<String> names(Collection<UUID> groupIds) {
    return groupIds.isEmpty()
        ? List.of()
        : database.list(NAMES, row -> row.getString(1), SqlArray.uuids(groupIds));
  }

  private Map<String, UUID> groups(List<String> names) {
    var now = clock.instant();
    var fresh = names.stream().map(name -> UUID.randomUUID()).toList();
    database.update(ADD_GROUPS, now, now, SqlArray.uuids(fresh), SqlArray.texts(names));
    var ids = new HashMap<String, UUID>();
    database
        .list(
            GROUPS,
            row -> Map.entry(row.getString(1), row.getObject(2, UUID.class)),
            SqlArray.texts(names))
        .forEach(each -> ids.put(each.getKey(), each.getValue()));
    return ids;
  }
}
