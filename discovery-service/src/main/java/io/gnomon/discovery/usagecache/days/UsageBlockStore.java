package io.gnomon.discovery.usagecache.days;

import io.gnomon.discovery.usage.Actor;
import io.gnomon.discovery.usage.FirstUseStore;
import io.gnomon.discovery.usage.SourceDay;
import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.Database.RowConsumer;
import io.gnomon.kit.database.Rows;
import io.gnomon.kit.database.SqlArray;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads blocks. Who used a site is read again only where an actor is new to it: most traffic is of
 * actors that are known there.
 */
@ApplicationScoped
class UsageBlockStore {

  private static final int FETCH_ROWS = 10_000;
  private static final int FETCH_ARRAYS = 100;

  private static final String SITES =
      """
      select site_id, transactions, uploaded_bytes, downloaded_bytes,
        (extract(epoch from first_at) * 1000000)::bigint, (extract(epoch from last_at) * 1000000)::bigint
      from usage_site where source_id = ? and day = ? order by site_id
      """;

  /** Up to 4096 in a row: a row for each would take most of the time. */
  private static final String ACTORS =
      """
      select site_id, array_agg(%1$s) from %2$s where source_id = ? and day = ? %3$s
      group by site_id, %1$s / 4096 order by site_id
      """;

  private static final String OF_SITES = "and site_id = any(?)";

  private static final LongPredicate ALL = site -> true;

  private final Database database;
  private final FirstUseStore newcomers;

  UsageBlockStore(Database database, FirstUseStore newcomers) {
    this.database = database;
    this.newcomers = newcomers;
  }

  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record SiteRow(long id, long[] sums) {

    static SiteRow of(ResultSet row) throws SQLException {
      return new SiteRow(
          row.getLong(1),
          new long[] {
            row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6)
          });
    }
  }

  /** What is read of who used the sites of a day. */
  private record Reading(SourceDay day, List<SiteRow> sites, KnownRuns known) {

    /** The ids of the sites to read. */
    List<Long> unknown() {
      return IntStream.range(0, sites.size())
          .filter(i -> !known.has(i))
          .mapToObj(i -> sites.get(i).id())
          .toList();
    }

    /** Ends the sites before that one. */
    void endSites(Actor actor, ActorRuns.Builder runs, long before) {
      while (runs.sites() < sites.size() && sites.get(runs.sites()).id() < before) {
        known.endSite(actor, runs);
      }
    }
  }

  /**
   * The block of a day.
   *
   * @param version as it was read before
   * @param held an earlier one of that day, if there is one, with the same numbers
   */
  UsageBlock read(SourceDay day, String version, UsageNumbers numbers, @Nullable UsageBlock held) {
    return QuarkusTransaction.joiningExisting().call(() -> block(day, version, numbers, held));
  }

  private UsageBlock block(
      SourceDay day, String version, UsageNumbers numbers, @Nullable UsageBlock held) {
    var now = new UsageBlockVersion(version, newcomers.moment(), System.nanoTime());
    var changed = held == null ? ALL : changed(day, held);
    var rows = new ArrayList<SiteRow>();
    database.forEach(
        SITES, FETCH_ROWS, row -> rows.add(SiteRow.of(row)), day.sourceId(), day.day());
    var sites = rows.stream().mapToInt(row -> numbers.sites().of(row.id())).toArray();
    var known =
        held == null
            ? KnownRuns.none(rows.size())
            : KnownRuns.of(sites, held, i -> changed.test(rows.get(i).id()));
    var reading = new Reading(day, rows, known);
    var actors = new EnumMap<Actor, ActorRuns>(Actor.class);
    for (var actor : Actor.values()) {
      actors.put(actor, runs(reading, actor, numbers.of(actor)));
    }
    return new UsageBlock(day, now, sites, sums(rows), actors);
  }

  /** Whether an actor may be new to a site since. */
  private LongPredicate changed(SourceDay day, UsageBlock held) {
    if (!held.isRecent()) {
      return ALL;
    }
    return newcomers
        .sitesSince(day, held.moment())
        .<LongPredicate>map(sites -> sites::contains)
        .orElse(ALL);
  }

  private static SiteSums sums(List<SiteRow> rows) {
    var sums = new SiteSums(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      sums.set(i, rows.get(i).sums());
    }
    return sums;
  }

  /** Rows come in the order of the sites; those of a site that came meanwhile are passed over. */
  private ActorRuns runs(Reading reading, Actor actor, IdIndex numbers) {
    var sites = reading.sites();
    var runs = new ActorRuns.Builder(sites.size());
    forEachSite(
        reading,
        actor,
        row -> {
          long site = row.getLong(1);
          reading.endSites(actor, runs, site);
          if (runs.sites() < sites.size() && sites.get(runs.sites()).id() == site) {
            Rows.longs(row, 2).forEach(id -> runs.add(numbers.of(id)));
          }
        });
    reading.endSites(actor, runs, Long.MAX_VALUE);
    return runs.build();
  }

  private void forEachSite(Reading reading, Actor actor, RowConsumer consumer) {
    var day = reading.day();
    var column = actor.column();
    var table = actor.usageTable();
    if (reading.known().isEmpty()) {
      var all = ACTORS.formatted(column, table, "");
      database.forEach(all, FETCH_ARRAYS, consumer, day.sourceId(), day.day());
      return;
    }
    var unknown = reading.unknown();
    if (!unknown.isEmpty()) {
      database.forEach(
          ACTORS.formatted(column, table, OF_SITES),
          FETCH_ARRAYS,
          consumer,
          day.sourceId(),
          day.day(),
          SqlArray.longs(unknown));
    }
  }

  /** Who used the sites of a day, as far as an earlier block of it still says so. */
  static final class KnownRuns {

    private static final int UNKNOWN = -1;

    private final Optional<UsageBlock> held;

    /** Where each site is in that block. */
    private final int[] positions;

    private KnownRuns(Optional<UsageBlock> held, int[] positions) {
      this.held = held;
      this.positions = positions;
    }

    /** Knows nothing of that number of sites. */
    static KnownRuns none(int sites) {
      var positions = new int[sites];
      Arrays.fill(positions, UNKNOWN);
      return new KnownRuns(Optional.empty(), positions);
    }

    /**
     * Of the sites that are in the block and not changed. Where that is less than half of all,
     * reading them all at once is quicker: then of none.
     *
     * @param numbers of the sites, in the order of their ids as those of the block
     * @param changed whether an actor is new to the site at that position since
     */
    static KnownRuns of(int[] numbers, UsageBlock held, IntPredicate changed) {
      var positions = new int[numbers.length];
      Arrays.fill(positions, UNKNOWN);
      int known = 0;
      int at = 0;
      for (int i = 0; i < numbers.length && at < held.size(); i++) {
        if (numbers[i] == held.site(at)) {
          if (!changed.test(i)) {
            positions[i] = at;
            known++;
          }
          at++;
        }
      }
      return 2 * known < numbers.length
          ? none(numbers.length)
          : new KnownRuns(Optional.of(held), positions);
    }

    /** Whether it says nothing of any site. */
    boolean isEmpty() {
      return held.isEmpty();
    }

    boolean has(int site) {
      return positions[site] != UNKNOWN;
    }

    /** Ends the next site, with those who are known. */
    void endSite(Actor actor, ActorRuns.Builder runs) {
      int position = positions[runs.sites()];
      if (position == UNKNOWN) {
        runs.endSite();
      } else {
        runs.endSite(held.orElseThrow().runs(actor), position);
      }
    }
  }
}
