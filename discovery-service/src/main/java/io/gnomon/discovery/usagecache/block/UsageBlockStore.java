package io.gnomon.discovery.usagecache.block;

import io.gnomon.discovery.usage.Actor;
import io.gnomon.discovery.usage.SourceDay;
import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.Rows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/** Reads blocks. */
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
      select site_id, array_agg(%1$s) from %2$s where source_id = ? and day = ?
      group by site_id, %1$s / 4096 order by site_id
      """;

  private final Database database;

  UsageBlockStore(Database database) {
    this.database = database;
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

  /**
   * The block of a day.
   *
   * @param version as it was read before
   */
  UsageBlock read(SourceDay day, String version, UsageNumbers numbers) {
    return QuarkusTransaction.joiningExisting().call(() -> block(day, version, numbers));
  }

  private UsageBlock block(SourceDay day, String version, UsageNumbers numbers) {
    var rows = new ArrayList<SiteRow>();
    database.forEach(
        SITES, FETCH_ROWS, row -> rows.add(SiteRow.of(row)), day.sourceId(), day.day());
    var sites = new int[rows.size()];
    var sums = new SiteSums(rows.size());
    for (int i = 0; i < sites.length; i++) {
      sites[i] = numbers.sites().of(rows.get(i).id());
      sums.set(i, rows.get(i).sums());
    }
    var actors = new EnumMap<Actor, ActorRuns>(Actor.class);
    for (var actor : Actor.values()) {
      actors.put(actor, runs(day, actor, rows, numbers.of(actor)));
    }
    return new UsageBlock(day, version, sites, sums, actors);
  }

  /** Rows come in the order of the sites; those of a site that came meanwhile are passed over. */
  private ActorRuns runs(SourceDay day, Actor actor, List<SiteRow> sites, IdIndex numbers) {
    var runs = new ActorRuns.Builder(sites.size());
    database.forEach(
        ACTORS.formatted(actor.column(), actor.usageTable()),
        FETCH_ARRAYS,
        row -> {
          long site = row.getLong(1);
          while (runs.sites() < sites.size() && sites.get(runs.sites()).id() < site) {
            runs.endSite();
          }
          if (runs.sites() < sites.size() && sites.get(runs.sites()).id() == site) {
            Rows.longs(row, 2).forEach(id -> runs.add(numbers.of(id)));
          }
        },
        day.sourceId(),
        day.day());
    return runs.build();
  }
}
