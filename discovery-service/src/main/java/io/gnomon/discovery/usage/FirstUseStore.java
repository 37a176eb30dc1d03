package io.gnomon.discovery.usage;

import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which sites of a day an actor was new to: a user, an IP address or a device that had not used
 * them on that day. Known for some minutes; triggers write it.
 */
@ApplicationScoped
public class FirstUseStore {

  /** For how long {@link #sitesSince} is right about a moment. */
  public static final Duration VALID_FOR = Duration.ofMinutes(5);

  /** Much longer: it is seen once its transaction ends, and requests take their time, too. */
  private static final int KEPT_SECONDS = (int) (12 * VALID_FOR.toSeconds());

  private static final String CURRENT_MOMENT =
      "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint";

  private static final String SITES =
      """
      select coalesce(site_ids, '{}'), site_ids is null from usage_newcomer
      where source_id = ? and day = ? and xid >= ?::text::xid8
      """;

  private static final String DELETE =
      "delete from usage_newcomer where added_at < now() - ? * interval '1 second'";

  private final Database database;

  FirstUseStore(Database database) {
    this.database = database;
  }

  /** Now: all transactions before it have ended, those that run may be behind it. */
  public long moment() {
    return database.first(CURRENT_MOMENT, row -> row.getLong(1)).orElseThrow();
  }

  /**
   * The ids of all sites of the day that an actor was new to since then, and perhaps of some of
   * before; empty where it may be any, or an actor was taken out of the day.
   *
   * @param moment at most {@link #VALID_FOR} ago
   */
  public Optional<Set<Long>> sitesSince(SourceDay day, long moment) {
    var sites = new HashSet<Long>();
    var any =
        database
            .list(
                SITES,
                row -> add(row.getBoolean(2), Rows.longs(row, 1), sites),
                day.sourceId(),
                day.day(),
                moment)
            .contains(true);
    return any ? Optional.empty() : Optional.of(sites);
  }

  private static boolean add(boolean any, List<Long> some, Set<Long> to) {
    to.addAll(some);
    return any;
  }

  void deleteOld() {
    database.update(DELETE, KEPT_SECONDS);
  }
}
