package io.gnomon.catalog.search;

import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Runs what searches ask; a statement that takes too long is ended, and so is the request. */
@Singleton
class SearchDatabase {

  private static final int LONGEST_SECONDS = 5;
  private static final String CANCELLED = "57014";

  private final DataSource dataSource;

  SearchDatabase(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Reads a row. */
  @FunctionalInterface
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  <T> List<T> query(SqlPart query, Row<T> reader) {
    try (var connection = dataSource.getConnection();
        var statement = prepare(connection, query)) {
      var rows = statement.executeQuery();
      var read = new ArrayList<T>();
      while (rows.next()) {
        read.add(reader.read(rows));
      }
      return read;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  Connection connection() throws SQLException {
    return dataSource.getConnection();
  }

  static PreparedStatement prepare(Connection connection, SqlPart query) throws SQLException {
    var statement = connection.prepareStatement(query.sql());
    statement.setQueryTimeout(LONGEST_SECONDS);
    int i = 0;
    for (var value : query.values()) {
      i++;
      if (value instanceof List<?> list) {
        statement.setArray(i, connection.createArrayOf("text", list.toArray()));
      } else {
        statement.setObject(i, value);
      }
    }
    return statement;
  }

  static RuntimeException failed(SQLException e) {
    return CANCELLED.equals(e.getSQLState())
        ? new ProblemException(
            StandardProblem.UNAVAILABLE, "This search takes too long. Narrow it down.")
        : new IllegalStateException("the catalog cannot be searched", e);
  }
}
