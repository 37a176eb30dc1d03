package io.gnomon.catalog.override;

import io.gnomon.kit.paging.Cursor;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The scores that people set. */
@Singleton
public class ScoreOverrides {

  private static final String COLUMNS =
      "select app_id, score, reason, set_at, set_by from score_override ";
  private static final String PUT =
      """
      insert into score_override (app_id, score, reason, set_at, set_by) values (?, ?, ?, now(), ?)
      on conflict (app_id) do update set score = excluded.score, reason = excluded.reason,
        set_at = excluded.set_at, set_by = excluded.set_by
      """;

  private final DataSource dataSource;

  ScoreOverrides(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The one of an app. */
  public Optional<ScoreOverride> find(String appId) {
    try (var connection = dataSource.getConnection()) {
      return find(connection, appId);
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  List<ScoreOverride> after(@Nullable Cursor cursor, int limit) {
    try (var connection = dataSource.getConnection();
        var statement =
            connection.prepareStatement(COLUMNS + "where app_id > ? order by app_id limit ?")) {
      statement.setString(1, cursor == null ? "" : cursor.key(0).replace("\0", ""));
      statement.setInt(2, limit);
      return read(statement);
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  static Optional<ScoreOverride> find(Connection connection, String appId) throws SQLException {
    try (var statement = connection.prepareStatement(COLUMNS + "where app_id = ?")) {
      statement.setString(1, appId);
      return read(statement).stream().findFirst();
    }
  }

  static void put(Connection connection, String appId, BigDecimal score, String reason, String who)
      throws SQLException {
    try (var statement = connection.prepareStatement(PUT)) {
      statement.setString(1, appId);
      statement.setBigDecimal(2, score);
      statement.setString(3, reason);
      statement.setString(4, who);
      statement.executeUpdate();
    }
  }

  static void remove(Connection connection, String appId) throws SQLException {
    try (var statement =
        connection.prepareStatement("delete from score_override where app_id = ?")) {
      statement.setString(1, appId);
      statement.executeUpdate();
    }
  }

  private static List<ScoreOverride> read(PreparedStatement statement) throws SQLException {
    var rows = statement.executeQuery();
    var found = new ArrayList<ScoreOverride>();
    while (rows.next()) {
      found.add(override(rows));
    }
    return found;
  }

  private static ScoreOverride override(ResultSet row) throws SQLException {
    return new ScoreOverride(
        row.getString(1),
        row.getBigDecimal(2),
        row.getString(3),
        row.getObject(4, OffsetDateTime.class).toInstant(),
        row.getString(5));
  }

  private static IllegalStateException unreadable(SQLException e) {
    return new IllegalStateException("the overrides cannot be read", e);
  }
}
