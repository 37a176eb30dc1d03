package io.gnomon.policy.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The feed in PostgreSQL: its head and its log. */
@ApplicationScoped
class FeedRepository {

  private static final String HEAD = "select organisation, epoch, revision, at from feed_head";
  private static final int KEPT_REVISIONS = 10_000;

  private final DataSource dataSource;
  private final ObjectMapper json;

  FeedRepository(DataSource dataSource, ObjectMapper json) {
    this.dataSource = dataSource;
    this.json = json;
  }

  /** What the log remembers of a revision. */
  record LoggedRevision(FeedPosition position, String cause, int upserts, int removals) {}

  @Transactional(Transactional.TxType.MANDATORY)
  FeedHead lockHead() {
    return readHead(HEAD + " for update");
  }

  FeedHead head() {
    return readHead(HEAD);
  }

  private FeedHead readHead(String sql) {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(sql);
        var row = statement.executeQuery()) {
      row.next();
      return new FeedHead(row.getString(1), position(row, 2));
    } catch (SQLException e) {
      throw new FeedUnavailableException("the feed's head cannot be read", e);
    }
  }

  /** The settings as devices have them; empty before the first revision. */
  Optional<FeedSettings> settings() {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement("select settings from feed_head");
        var row = statement.executeQuery()) {
      row.next();
      var stored = row.getString(1);
      return stored == null ? Optional.empty() : Optional.of(settings(stored));
    } catch (SQLException e) {
      throw new FeedUnavailableException("the feed's settings cannot be read", e);
    }
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void append(FeedRevision revision) {
    try (var connection = dataSource.getConnection()) {
      insert(connection, revision);
      moveHead(connection, revision);
      forgetOld(connection, revision.revision() - KEPT_REVISIONS);
    } catch (SQLException e) {
      throw new FeedUnavailableException("the revision cannot be stored", e);
    }
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void markPublished(long epoch) {
    update("update feed_head set published_epoch = greatest(published_epoch, ?)", epoch);
  }

  boolean isWhollyPublished() {
    try (var connection = dataSource.getConnection();
        var statement =
            connection.prepareStatement("select published_epoch = epoch from feed_head");
        var row = statement.executeQuery()) {
      return row.next() && row.getBoolean(1);
    } catch (SQLException e) {
      throw new FeedUnavailableException("the feed's head cannot be read", e);
    }
  }

  /** Whether that revision was made here; if not, the database is not the one that made it. */
  boolean remembers(FeedPosition position) {
    var sql = "select 1 from feed_revision where revision = ? and epoch = ? and at = ?";
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setLong(1, position.revision());
      statement.setLong(2, position.epoch());
      statement.setObject(3, utc(position.at()));
      return statement.executeQuery().next();
    } catch (SQLException e) {
      throw new FeedUnavailableException("the feed's log cannot be read", e);
    }
  }

  /** Revisions past the head are of a lost time. */
  @Transactional(Transactional.TxType.MANDATORY)
  void forgetAfter(long revision) {
    update("delete from feed_revision where revision > ?", revision);
  }

  /** The last steps of the epoch, oldest first. */
  List<FeedStep> lastSteps(long epoch, int limit) {
    var sql =
        "select revision, settings_changed, changed from feed_revision where epoch = ?"
            + " order by revision desc limit ?";
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setLong(1, epoch);
      statement.setInt(2, limit);
      var rows = statement.executeQuery();
      var steps = new ArrayList<FeedStep>();
      while (rows.next()) {
        var changed = (String[]) rows.getArray(3).getArray();
        steps.add(new FeedStep(rows.getLong(1), rows.getBoolean(2), List.of(changed)));
      }
      Collections.reverse(steps);
      return steps;
    } catch (SQLException e) {
      throw new FeedUnavailableException("the feed's log cannot be read", e);
    }
  }

  /** Revisions before that one, the newest first. */
  List<LoggedRevision> before(long revision, int limit) {
    var sql =
        "select epoch, revision, at, cause, upserts, removals from feed_revision"
            + " where revision < ? order by revision desc limit ?";
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setLong(1, revision);
      statement.setInt(2, limit);
      var rows = statement.executeQuery();
      var revisions = new ArrayList<LoggedRevision>();
      while (rows.next()) {
        revisions.add(
            new LoggedRevision(
                position(rows, 1), rows.getString(4), rows.getInt(5), rows.getInt(6)));
      }
      return revisions;
    } catch (SQLException e) {
      throw new FeedUnavailableException("the feed's log cannot be read", e);
    }
  }

  private void insert(Connection connection, FeedRevision revision) throws SQLException {
    var sql =
        "insert into feed_revision (revision, epoch, at, cause, settings_changed, changed, upserts,"
            + " removals, plan) values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)";
    try (var statement = connection.prepareStatement(sql)) {
      var changed = revision.plan().changedIds().toArray(String[]::new);
      statement.setLong(1, revision.revision());
      statement.setLong(2, revision.epoch());
      statement.setObject(3, utc(revision.at()));
      statement.setString(4, revision.cause());
      statement.setBoolean(5, revision.settings() != null);
      statement.setArray(6, connection.createArrayOf("text", changed));
      statement.setInt(7, revision.upserts().size());
      statement.setInt(8, revision.removals().size());
      statement.setString(9, write(revision.plan()));
      statement.executeUpdate();
    }
  }

  private void moveHead(Connection connection, FeedRevision revision) throws SQLException {
    var sql =
        "update feed_head set epoch = ?, revision = ?, at = ?, settings = coalesce(?::jsonb, settings)";
    try (var statement = connection.prepareStatement(sql)) {
      statement.setLong(1, revision.epoch());
      statement.setLong(2, revision.revision());
      statement.setObject(3, utc(revision.at()));
      statement.setString(4, revision.settings() == null ? null : write(revision.settings()));
      statement.executeUpdate();
    }
  }

  private static void forgetOld(Connection connection, long revision) throws SQLException {
    try (var statement =
        connection.prepareStatement("delete from feed_revision where revision <= ?")) {
      statement.setLong(1, revision);
      statement.executeUpdate();
    }
  }

  private void update(String sql, long value) {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setLong(1, value);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new FeedUnavailableException("the feed's head cannot be changed", e);
    }
  }

  private static FeedPosition position(ResultSet row, int column) throws SQLException {
    var at = row.getObject(column + 2, OffsetDateTime.class).toInstant();
    return new FeedPosition(row.getLong(column), row.getLong(column + 1), at);
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private FeedSettings settings(String stored) {
    try {
      return json.readValue(stored, FeedSettings.class);
    } catch (IOException e) {
      throw new IllegalStateException("the feed's settings are unreadable", e);
    }
  }

  private @Nullable String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (IOException e) {
      throw new IllegalArgumentException("not writable as JSON: " + value.getClass(), e);
    }
  }
}
