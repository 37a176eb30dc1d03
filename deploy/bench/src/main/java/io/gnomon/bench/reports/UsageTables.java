package io.gnomon.bench.reports;

import io.gnomon.bench.reports.MadeUpDay.Key;
import io.gnomon.bench.reports.MadeUpDay.Sum;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;

/** Writes usage as the roll-up would, but by COPY. */
final class UsageTables {

  private static final int SECONDS_WITHOUT_NEW_APPS = 10;

  private static final String SOURCE = "select id from data_source where name = 'endpoint-users'";

  private static final String NAMES =
      """
      insert into %1$s (name) select 'bench-' || n from generate_series(1, %2$d) as n on conflict do nothing
      """;

  /** Below domains of apps, so that they stay theirs whatever the catalog changes. */
  private static final String SITES =
      """
      insert into site (host, path_prefix, domain, app_id)
      select prefix || d.host, '', d.host, d.app_id
      from (select distinct on (app_id) app_id, host from app_domain join cloud_app on cloud_app.id = app_id
        where path_prefix = '' and kind <> 'tracker' order by app_id, length(host) limit %1$d) d
      cross join (values ('bench-1.'), ('bench-2.')) as prefixes (prefix)
      union all select 'www.bench-' || n || '.test', '', 'bench-' || n || '.test', null from generate_series(1, %2$d) as n
      on conflict do nothing
      """;

  private static final String DAY =
      """
      insert into source_day (source_id, day, writer, last_at) values ((%s), '%s', 0, '%s 18:00Z') on conflict do nothing
      """;

  private final Connection connection;
  private final long source;

  UsageTables(Connection connection) throws SQLException {
    this.connection = connection;
    this.source = ids(SOURCE)[0];
  }

  /** The ids of those who use. */
  Map<UsageTable, long[]> addNames(UsageSize size) throws SQLException {
    var ids = new EnumMap<UsageTable, long[]>(UsageTable.class);
    for (var table : UsageTable.BY_ACTOR) {
      execute(NAMES.formatted(table.names(), size.users + 1));
      ids.put(
          table,
          ids("select id from %s where name like 'bench-%%' order by id".formatted(table.names())));
    }
    return ids;
  }

  /** Waits until no more apps arrive in the catalog that discovery-service holds. */
  void awaitCatalog() throws SQLException, InterruptedException {
    long before;
    long now = apps();
    do {
      TimeUnit.SECONDS.sleep(SECONDS_WITHOUT_NEW_APPS);
      before = now;
      now = apps();
    } while (now == 0 || now > before);
  }

  private long apps() throws SQLException {
    return ids("select count(*) from cloud_app")[0];
  }

  /** The ids of sites. */
  long[] addSites(UsageSize size) throws SQLException {
    execute(SITES.formatted(size.apps, size.domains));
    return ids("select id from site where host like '%bench-%' order by md5(host)");
  }

  /** Returns how many rows there are by those who use. */
  long add(LocalDate day, MadeUpDay usage) throws SQLException {
    long rows = 0;
    for (var table : UsageTable.values()) {
      var partition = table.table() + "_" + day.format(DateTimeFormatter.BASIC_ISO_DATE);
      execute(
          "create table if not exists %s partition of %s for values in ('%s')"
              .formatted(partition, table.table(), day));
      long copied = copy(table, day, usage.rows(table));
      rows += table == UsageTable.SITE ? 0 : copied;
    }
    execute(DAY.formatted(SOURCE, day, day));
    return rows;
  }

  private long copy(UsageTable table, LocalDate day, Map<Key, Sum> rows) throws SQLException {
    var copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy %s (%s) from stdin".formatted(table.table(), table.columns()));
    for (var row : rows.entrySet()) {
      var line = line(table, day, row.getKey(), row.getValue()).getBytes(StandardCharsets.UTF_8);
      copy.writeToCopy(line, 0, line.length);
    }
    return copy.endCopy();
  }

  private String line(UsageTable table, LocalDate day, Key key, Sum sum) {
    return source
        + "\t"
        + day
        + "\t"
        + key.site()
        + (table == UsageTable.SITE ? "" : "\t" + key.actor())
        + "\t%d\t%d\t%d\t".formatted(sum.transactions, sum.uploaded, sum.downloaded)
        + day
        + " 08:00Z\t"
        + day
        + " 18:00Z\n";
  }

  void analyze() throws SQLException {
    execute("analyze");
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private long[] ids(String sql) throws SQLException {
    var ids = new ArrayList<Long>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        ids.add(rows.getLong(1));
      }
    }
    return ids.stream().mapToLong(Long::longValue).toArray();
  }
}
