package io.gnomon.discovery.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Gives out connections: one for reading, or one in a transaction. */
@ApplicationScoped
public class Database {

  private final DataSource dataSource;

  Database(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** What is done with a connection. */
  @FunctionalInterface
  public interface Work<T> {
    /** Does it. */
    T on(Connection connection) throws SQLException;
  }

  /** What is done with a connection, without a result. */
  @FunctionalInterface
  public interface Action {
    /** Does it. */
    void on(Connection connection) throws SQLException;
  }

  /** Commits once the work returns; rolls back when it throws. */
  public <T> T transact(Work<T> work) throws SQLException {
    try (var connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      boolean committed = false;
      try {
        T result = work.on(connection);
        connection.commit();
        committed = true;
        return result;
      } finally {
        if (!committed) {
          connection.rollback();
        }
      }
    }
  }

  /** The same without a result. */
  public void run(Action action) throws SQLException {
    transact(
        connection -> {
          action.on(connection);
          return Boolean.TRUE;
        });
  }

  /** Reads for a request: what the database refuses becomes a problem. */
  public <T> T read(Work<T> work) {
    try (var connection = dataSource.getConnection()) {
      return work.on(connection);
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }
}
