package io.gnomon.catalog.feed;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables of feeds' settings and ids, within the transaction of a connection. */
@Singleton
class FeedStore {

  private static final String SELECT = "select id, enabled, url, interval_secs from feed";
  private static final String SAVE =
      """
      insert into feed (id, enabled, url, interval_secs, changed_at, changed_by)
      values (?, ?, ?, ?, now(), ?)
      on conflict (id) do update set enabled = excluded.enabled, url = excluded.url,
        interval_secs = excluded.interval_secs, changed_at = excluded.changed_at,
        changed_by = excluded.changed_by
      """;
  private static final String TAKE_DUE =
      """
      update feed set fetched_at = now()
      where enabled and interval_secs is not null
        and (fetched_at is null or fetched_at < now() - interval_secs * interval '1 second')
      returning id
      """;
  private static final String GIVE =
      "insert into feed_app_id (domain, app_id) select * from unnest(?, ?) on conflict do nothing";

  Map<String, FeedSettings> all(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(SELECT);
        var rows = statement.executeQuery()) {
      var settings = new HashMap<String, FeedSettings>();
      while (rows.next()) {
        settings.put(rows.getString(1), settings(rows));
      }
      return settings;
    }
  }

  FeedSettings of(Connection connection, FeedSource feed) throws SQLException {
    return Optional.ofNullable(all(connection).get(feed.id())).orElse(FeedSettings.OFF);
  }

  void save(Connection connection, FeedSource feed, FeedSettings settings, String who)
      throws SQLException {
    try (var statement = connection.prepareStatement(SAVE)) {
      var interval = settings.interval();
      statement.setString(1, feed.id());
      statement.setBoolean(2, settings.enabled());
      statement.setString(3, settings.url());
      statement.setObject(4, interval == null ? null : interval.toSeconds());
      statement.setString(5, who);
      statement.executeUpdate();
    }
  }

  /** The feeds that are to be fetched now; no other replica gets them again. */
  List<String> takeDue(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(TAKE_DUE);
        var rows = statement.executeQuery()) {
      var ids = new ArrayList<String>();
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
      return ids;
    }
  }

  /** The ids that were ever given, by domain. */
  Map<String, String> givenIds(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement("select domain, app_id from feed_app_id")) {
      statement.setFetchSize(5_000);
      var ids = new HashMap<String, String>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          ids.put(rows.getString(1), rows.getString(2));
        }
      }
      return ids;
    }
  }

  void giveIds(Connection connection, Map<String, String> fresh) throws SQLException {
    var domains = List.copyOf(fresh.keySet());
    try (var statement = connection.prepareStatement(GIVE)) {
      statement.setArray(1, connection.createArrayOf("text", domains.toArray()));
      statement.setArray(
          2, connection.createArrayOf("text", domains.stream().map(fresh::get).toArray()));
      statement.executeUpdate();
    }
  }

  private static FeedSettings settings(ResultSet row) throws SQLException {
    var seconds = row.getObject(4, Long.class);
    return new FeedSettings(
        row.getBoolean(2), row.getString(3), seconds == null ? null : Duration.ofSeconds(seconds));
  }
}
