package io.gnomon.catalog.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of imports, within the transaction of a connection. */
@Singleton
class ImportStore {

  private static final String SELECT =
      """
      select id, feed, state, phase, created_at, created_by, finished_at, origin, as_of, bytes,
        sha256, entries, report, problem
      from feed_import where
      """;
  private static final String BEGIN =
      """
      insert into feed_import (feed, state, phase, touched_at, created_at, created_by, origin, as_of)
      values (?, 'READING', ?, now(), now(), ?, ?, ?) returning id
      """;
  private static final String RECEIVED =
      "update feed_import set bytes = ?, sha256 = ?, phase = ?, touched_at = now() where id = ?";
  private static final String READ =
      """
      update feed_import set content = ?, entries = ?, report = ?::jsonb, phase = 'comparing',
        touched_at = now()
      where id = ? and state = 'READING'
      """;
  private static final String FINISH =
      """
      update feed_import set report = ?::jsonb, state = ?, phase = lower(?), finished_at = now()
      where id = ?
      """;
  private static final String FAIL =
      """
      update feed_import set state = 'FAILED', problem = ?, finished_at = now()
      where id = ? and state = 'READING'
      """;
  private static final String FAIL_BROKEN_OFF =
      """
      update feed_import set state = 'FAILED', problem = 'The service ended while it was read.',
        finished_at = now()
      where state = 'READING' and touched_at < now() - ? * interval '1 second'
      """;
  private static final String FORGET =
      """
      update feed_import set content = null where feed = ? and content is not null and id not in (
        select id from feed_import where feed = ? and content is not null
        order by state = 'APPLIED' desc, id desc limit ?)
      """;

  private final ObjectMapper json;
  private final EntryContent contents;
  private final FeedConfig config;

  ImportStore(ObjectMapper json, EntryContent contents, FeedConfig config) {
    this.json = json;
    this.contents = contents;
    this.config = config;
  }

  long begin(Connection connection, FeedSource feed, FeedImport.Received received, String who)
      throws SQLException {
    try (var statement = connection.prepareStatement(BEGIN)) {
      set(statement, feed.id(), "waiting", who, received.origin(), received.asOf());
      var rows = statement.executeQuery();
      rows.next();
      return rows.getLong(1);
    }
  }

  void received(Connection connection, long id, long bytes, String sha256) throws SQLException {
    update(connection, RECEIVED, bytes, sha256, "reading", id);
  }

  void phase(Connection connection, long id, String phase) throws SQLException {
    update(
        connection, "update feed_import set phase = ?, touched_at = now() where id = ?", phase, id);
  }

  void read(Connection connection, long id, FeedContent content, ImportReport report)
      throws SQLException {
    var entries = content.entries();
    update(connection, READ, contents.pack(entries), entries.size(), write(report), id);
  }

  void finish(Connection connection, long id, ImportState state, ImportReport report)
      throws SQLException {
    update(connection, FINISH, write(report), state.name(), state.name(), id);
  }

  void fail(Connection connection, long id, String problem) throws SQLException {
    update(connection, FAIL, problem, id);
  }

  void failBrokenOff(Connection connection) throws SQLException {
    update(connection, FAIL_BROKEN_OFF, config.brokenOffAfter().toSeconds());
  }

  void state(Connection connection, long id, ImportState state) throws SQLException {
    update(connection, "update feed_import set state = ? where id = ?", state.name(), id);
  }

  /** Keeps the content of the last ones alone. */
  void forget(Connection connection, String feed) throws SQLException {
    update(connection, FORGET, feed, feed, config.kept());
  }

  Optional<FeedImport> find(Connection connection, String feed, long id) throws SQLException {
    return first(connection, SELECT + "feed = ? and id = ?", feed, id);
  }

  /** What the feed says. */
  Optional<FeedImport> applied(Connection connection, String feed) throws SQLException {
    return first(connection, SELECT + "feed = ? and state = 'APPLIED'", feed);
  }

  /** What it said before, as far as that is still known. */
  Optional<FeedImport> before(Connection connection, String feed, long id) throws SQLException {
    return first(
        connection,
        SELECT
            + "feed = ? and id < ? and state = 'REPLACED' and content is not null"
            + " order by id desc limit 1",
        feed,
        id);
  }

  Optional<FeedImport> last(Connection connection, String feed) throws SQLException {
    return first(connection, SELECT + "feed = ? order by id desc limit 1", feed);
  }

  /** Newest first. */
  List<FeedImport> before(Connection connection, String feed, long id, int limit)
      throws SQLException {
    try (var statement =
        connection.prepareStatement(SELECT + "feed = ? and id < ? order by id desc limit ?")) {
      set(statement, feed, id, limit);
      return all(statement);
    }
  }

  /** What was in the file; null where it is no longer kept. */
  @Nullable FeedContent content(Connection connection, FeedImport read) throws SQLException {
    var packed = packed(connection, Long.parseLong(read.id()));
    var report = read.outcome().report();
    return packed == null || report == null
        ? null
        : new FeedContent(contents.unpack(packed), read.received().asOf(), report.skipped());
  }

  private static byte @Nullable [] packed(Connection connection, long id) throws SQLException {
    try (var statement =
        connection.prepareStatement("select content from feed_import where id = ?")) {
      set(statement, id);
      var rows = statement.executeQuery();
      return rows.next() ? rows.getBytes(1) : null;
    }
  }

  private Optional<FeedImport> first(Connection connection, String sql, Object... values)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      set(statement, values);
      return all(statement).stream().findFirst();
    }
  }

  private static void update(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      set(statement, values);
      statement.executeUpdate();
    }
  }

  private static void set(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  private List<FeedImport> all(PreparedStatement statement) throws SQLException {
    var rows = statement.executeQuery();
    var all = new ArrayList<FeedImport>();
    while (rows.next()) {
      all.add(one(rows));
    }
    return all;
  }

  private FeedImport one(ResultSet row) throws SQLException {
    return new FeedImport(
        row.getString(1),
        row.getString(2),
        ImportState.valueOf(row.getString(3)),
        row.getString(4),
        Objects.requireNonNull(instant(row, 5)),
        row.getString(6),
        instant(row, 7),
        new FeedImport.Received(
            row.getString(8),
            row.getObject(9, LocalDate.class),
            row.getObject(10, Long.class),
            row.getString(11)),
        new FeedImport.Outcome(
            row.getObject(12, Integer.class), readReport(row.getString(13)), row.getString(14)));
  }

  private @Nullable ImportReport readReport(@Nullable String report) {
    try {
      return report == null ? null : json.readValue(report, ImportReport.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a report of an import cannot be read", e);
    }
  }

  private String write(ImportReport report) {
    try {
      return json.writeValueAsString(report);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a report of an import cannot be written", e);
    }
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
