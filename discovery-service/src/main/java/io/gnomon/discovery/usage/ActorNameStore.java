package io.gnomon.discovery.usage;

import io.gnomon.discovery.attribution.IdCache;
import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.SqlArray;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Names of users, IP addresses and devices, and the ids that stand for them in usage. Ids are
 * cached once they are committed; names are never deleted, at most given up.
 */
@ApplicationScoped
@Startup // So that its metrics exist from the start.
public class ActorNameStore {

  private static final String INSERT =
      "insert into %s (name) select * from unnest(?::text[]) on conflict do nothing";
  private static final String IDS = "select name, id from %s where name = any(?)";
  private static final String ID = "select id from %s where name = ?";
  private static final String GIVE_UP =
      "update user_name set name = 'erased-' || gen_random_uuid() where id = any(?)";
  private static final String NAMES = "select id, name from %s where id = any(?)";

  private final Database database;
  private final Map<Actor, IdCache<String>> caches = new EnumMap<>(Actor.class);

  ActorNameStore(Database database, UsageConfig config, MeterRegistry meters) {
    this.database = database;
    for (var actor : Actor.values()) {
      var cache = new IdCache<>(config.maxCachedNameBytes(), String::length);
      caches.put(actor, cache);
      Gauge.builder("gnomon.usage.cached.name.bytes", cache, IdCache::bytes)
          .description("Memory of cached names of users, IP addresses and devices, estimated")
          .tag("kind", actor.nameTable())
          .register(meters);
    }
  }

  /** The ids of the names; unknown names are stored, in a transaction of their own. */
  public Map<String, Long> ids(Actor actor, Collection<String> names) {
    return Objects.requireNonNull(caches.get(actor))
        .get(names, missing -> QuarkusTransaction.requiringNew().call(() -> store(actor, missing)));
  }

  /** Does so in the running transaction; others that store the same names wait for it. */
  public Map<String, Long> idsInTransaction(Actor actor, Collection<String> names) {
    return store(actor, new TreeSet<>(names));
  }

  /** Sorted, so that two that store the same names wait for each other instead of deadlocking. */
  private Map<String, Long> store(Actor actor, SortedSet<String> missing) {
    var names = SqlArray.texts(missing);
    database.update(INSERT.formatted(actor.nameTable()), names);
    var ids = new HashMap<String, Long>();
    database
        .list(
            IDS.formatted(actor.nameTable()),
            row -> Map.entry(row.getString(1), row.getLong(2)),
            names)
        .forEach(each -> ids.put(each.getKey(), each.getValue()));
    return ids;
  }

  /** Lets the ids of users be looked up again: some names have been given up. */
  public void forgetUsers() {
    Objects.requireNonNull(caches.get(Actor.USER)).clear();
  }

  /** Gives up names of users, in the running transaction; nothing reveals who they were. */
  public void giveUp(Collection<Long> userIds) {
    database.update(GIVE_UP, SqlArray.longs(userIds));
  }

  /** The id of an actor that was seen. */
  public OptionalLong findId(Actor actor, String name) {
    return database
        .first(ID.formatted(actor.nameTable()), row -> OptionalLong.of(row.getLong(1)), name)
        .orElseGet(OptionalLong::empty);
  }

  /** The ids of those that were ever seen. */
  public List<Long> findIds(Actor actor, Collection<String> names) {
    return database.list(
        IDS.formatted(actor.nameTable()), row -> row.getLong(2), SqlArray.texts(names));
  }

  /** Names by id. */
  public Map<Long, String> names(Actor actor, Collection<Long> ids) {
    var names = new HashMap<Long, String>();
    database
        .list(
            NAMES.formatted(actor.nameTable()),
            row -> Map.entry(row.getLong(1), row.getString(2)),
            SqlArray.longs(ids))
        .forEach(each -> names.put(each.getKey(), each.getValue()));
    return names;
  }
}
