package io.gnomon.discovery.crosscheck;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;

/**
 * The transactions and apps in DuckDB, which attributes each transaction to its app itself: table
 * {@code t}, a row a transaction.
 */
final class DuckDb implements AutoCloseable {

  private static final List<String> TABLES =
      List.of(
          """
          create table raw (source text, device text, seen timestamp, person text, ip text, host text,
            path text, up bigint, down bigint)""",
          """
          create table app (id text, name text, vendor text, category text, kind text, risk text,
            score decimal(4, 2), coverage decimal(4, 3), founded int, hq text[], tag text)""",
          "create table domain (app text, host text, path text)",
          "create table alias (name text, owner text)",
          "create table member (grp text, owner text)");

  /** The longest domain of an app, then its longest path. */
  private static final List<String> ATTRIBUTION =
      List.of(
          """
          create table page as
          select distinct r.host, coalesce(r.path, '') as path,
            (select d.app from domain d
             where (r.host = d.host or r.host like '%.' || d.host)
               and (d.path = '' or r.path = d.path or starts_with(r.path, d.path || '/'))
             order by length(d.host) desc, length(d.path) desc limit 1) as app
          from raw r""",
          """
          create table t as
          select r.source, r.device, date_trunc('milliseconds', r.seen) as seen, cast(r.seen as date) as day,
            coalesce(alias.owner, nfc_normalize(lower(r.person))) as person, r.ip, r.host, page.app,
            case when page.app is not null then null
              when regexp_matches(r.host, '^[0-9.]+$') then r.host
              when r.host like '%.co.uk' then regexp_extract(r.host, '[^.]+\\.co\\.uk$')
              else regexp_extract(r.host, '[^.]+\\.[^.]+$') end as unknown,
            coalesce(r.up, 0) as up, coalesce(r.down, 0) as down
          from raw r join page on page.host = r.host and page.path = coalesce(r.path, '')
          left join alias on alias.name = nfc_normalize(lower(r.person))""");

  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT);

  private final DuckDBConnection connection;

  DuckDb(List<SampleApp> apps, List<SampleUse> uses, SamplePeople people) throws SQLException {
    this.connection =
        (DuckDBConnection)
            Objects.requireNonNull(new DuckDBDriver().connect("jdbc:duckdb:", new Properties()));
    run(TABLES);
    try (var raw = connection.createAppender("raw")) {
      for (var each : uses) {
        add(raw, each);
      }
    }
    for (var each : apps) {
      add(connection, each);
    }
    add(people);
    run(ATTRIBUTION);
  }

  private void run(List<String> statements) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var each : statements) {
        statement.execute(each);
      }
    }
  }

  private static void add(DuckDBAppender raw, SampleUse use) throws SQLException {
    raw.beginRow();
    raw.append(use.source()).append(use.device()).append(utc(use.at())).append(use.user());
    raw.append(use.ipAddress()).append(use.host()).append(use.path());
    raw.append(use.uploaded()).append(use.downloaded());
    raw.endRow();
  }

  private void add(SamplePeople people) throws SQLException {
    for (var each : people.owners().entrySet()) {
      insert(connection, "insert into alias values (?, ?)", each.getKey(), each.getValue());
    }
    for (var group : people.members().entrySet()) {
      for (var owner : group.getValue()) {
        insert(connection, "insert into member values (?, ?)", group.getKey(), owner);
      }
    }
  }

  private static LocalDateTime utc(Instant at) {
    return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
  }

  private static void add(Connection connection, SampleApp app) throws SQLException {
    var countries = app.headquarters().isEmpty() ? null : String.join(",", app.headquarters());
    insert(
        connection,
        "insert into app values (?, ?, ?, ?, ?, ?, ?, ?, ?, string_split(?, ','), ?)",
        app.id(),
        app.name(),
        app.vendor(),
        app.category(),
        app.kind(),
        app.risk().level(),
        app.risk().score(),
        app.risk().coverage(),
        app.founded(),
        countries,
        app.tag());
    for (var domain : app.domains()) {
      int slash = domain.indexOf('/');
      insert(
          connection,
          "insert into domain values (?, ?, ?)",
          app.id(),
          slash < 0 ? domain : domain.substring(0, slash),
          slash < 0 ? "" : domain.substring(slash));
    }
  }

  private static void insert(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.execute();
    }
  }

  /** The rows, each as its values with blanks between; times as answers write them. */
  List<String> rows(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var found = statement.executeQuery(sql)) {
      int columns = found.getMetaData().getColumnCount();
      var rows = new ArrayList<String>();
      while (found.next()) {
        var row = new ArrayList<String>();
        for (int i = 1; i <= columns; i++) {
          row.add(text(found.getObject(i)));
        }
        rows.add(String.join(" | ", row));
      }
      return rows;
    }
  }

  private static String text(@Nullable Object value) {
    if (value instanceof Timestamp time) {
      return text(time.toLocalDateTime());
    }
    return value instanceof LocalDateTime time ? time.format(MILLIS) : String.valueOf(value);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
