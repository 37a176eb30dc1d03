package io.gnomon.kit.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads columns for which JDBC has no method that knows null and {@code java.time}. */
public final class Rows {

  private Rows() {}

  public static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  public static @Nullable Instant instantOrNull(ResultSet row, int column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    return instantOrNull(row, row.findColumn(column));
  }

  public static LocalDate date(ResultSet row, int column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  public static @Nullable Long longOrNull(ResultSet row, int column) throws SQLException {
    return row.getObject(column, Long.class);
  }

  public static @Nullable Long longOrNull(ResultSet row, String column) throws SQLException {
    return row.getObject(column, Long.class);
  }

  /** A {@code text[]} that is not null, and has no null in it. */
  public static List<String> texts(ResultSet row, int column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  /** A {@code bigint[]} that is not null, and has no null in it. */
  public static List<Long> longs(ResultSet row, int column) throws SQLException {
    return List.of((Long[]) row.getArray(column).getArray());
  }
}
