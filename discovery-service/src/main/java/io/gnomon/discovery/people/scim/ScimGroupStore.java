package io.gnomon.discovery.people.scim;

import io.gnomon.discovery.people.UserGroup;
import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** User groups with their members. */
@ApplicationScoped
class ScimGroupStore {

  private static final String SHOWN =
      """
      select g.id, g.name, g.external_id,
        (select count(*) from user_group_member m where m.group_id = g.id) as people
      from user_group g
      """;
  private static final String MEMBERS =
      """
      select p.key, p.id, p.display_name
      from user_group_member m join known_person p on p.key = m.person_key
      where m.group_id = ? order by p.key
      """;
  private static final String TAKEN =
      "select 1 from user_group where lower(name) = lower(?) and id <> ?";
  private static final String INSERT =
      """
      insert into user_group (id, name, external_id, created_at, changed_at)
      values (?, ?, ?, ?, ?)
      """;
  private static final String UPDATE =
      "update user_group set name = ?, external_id = ?, changed_at = ? where id = ?";
  private static final String JOIN =
      """
      insert into user_group_member (group_id, person_key)
      select ?, key from unnest(?::bigint[]) as added (key) on conflict do nothing
      """;
  private static final String LEAVE =
      "delete from user_group_member where group_id = ? and person_key = any(?)";

  private final Database database;

  ScimGroupStore(Database database) {
    this.database = database;
  }

  /** A member of a group. */
  record Member(long key, String personId, String displayName) {}

  Optional<UserGroup> find(UUID id) {
    return database.first(SHOWN + " where g.id = ?", ScimGroupStore::group, id);
  }

  List<UserGroup> list(@Nullable ScimFilterExpression filter, int offset, int limit) {
    var parameters = parameters(filter);
    parameters.add(limit);
    parameters.add(offset);
    return database.list(
        SHOWN + condition(filter) + " order by g.id limit ? offset ?",
        ScimGroupStore::group,
        parameters.toArray());
  }

  long count(@Nullable ScimFilterExpression filter) {
    return database
        .first(
            "select count(*) from user_group g" + condition(filter),
            row -> row.getLong(1),
            parameters(filter).toArray())
        .orElseThrow();
  }

  List<Member> members(UUID id) {
    return database.list(
        MEMBERS, row -> new Member(row.getLong(1), row.getString(2), row.getString(3)), id);
  }

  /** The keys of those ids that are people. */
  Map<String, Long> keys(Collection<UUID> personIds) {
    var keys = new HashMap<String, Long>();
    database
        .list(
            "select id, key from known_person where id = any(?)",
            row -> Map.entry(row.getString(1), row.getLong(2)),
            SqlArray.uuids(personIds))
        .forEach(each -> keys.put(each.getKey(), each.getValue()));
    return keys;
  }

  boolean isTaken(String name, UUID exceptId) {
    return database.exists(TAKEN, name, exceptId);
  }

  void insert(UUID id, ScimGroup group, Instant now) {
    database.update(INSERT, id, group.displayName(), group.externalId(), now, now);
  }

  void update(UUID id, ScimGroup group, Instant now) {
    database.update(UPDATE, group.displayName(), group.externalId(), now, id);
  }

  void delete(UUID id) {
    database.update("delete from user_group where id = ?", id);
  }

  void join(UUID id, Collection<Long> keys) {
    database.update(JOIN, id, SqlArray.longs(keys));
  }

  void leave(UUID id, Collection<Long> keys) {
    database.update(LEAVE, id, SqlArray.longs(keys));
  }

  private static String condition(@Nullable ScimFilterExpression filter) {
    if (filter == null) {
      return "";
    }
    return switch (filter.attribute()) {
      case "displayname" -> " where lower(g.name) collate \"C\" = lower(?)";
      case "externalid" -> " where g.external_id = ?";
      default -> " where g.id::text = lower(?)";
    };
  }

  private static List<Object> parameters(@Nullable ScimFilterExpression filter) {
    var parameters = new ArrayList<Object>();
    if (filter != null) {
      parameters.add(filter.value());
    }
    return parameters;
  }

  private static UserGroup group(ResultSet row) throws SQLException {
    return new UserGroup(
        row.getString("id"),
        row.getString("name"),
        row.getString("external_id"),
        row.getLong("people"));
  }
}
