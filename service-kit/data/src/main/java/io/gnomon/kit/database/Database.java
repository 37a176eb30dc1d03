package io.gnomon.kit.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * SQL on the connection of the running transaction, or on one of its own where there is none; each
 * statement then commits by itself. Every failure is a {@link DatabaseException}. Parameters are
 * null, texts, numbers, booleans, UUIDs, bytes, instants, dates and {@link SqlArray}s.
 */
@ApplicationScoped
public class Database {

  private final SqlSource source;

  /** Where the connection for a piece of work comes from. */
  private interface SqlSource {
    <T> T call(SqlCall<T> work) throws SQLException;
  }

  @Inject
  Database(DataSource dataSource, DatabaseOutageRegistry watch) {
    this(new Pooled(dataSource, watch));
  }

  private Database(SqlSource source) {
    this.source = source;
  }

  /** A database on one connection, which stays open: for locks that belong to a session. */
  public static Database on(Connection connection) {
    return new Database(new Fixed(connection));
  }

  private record Pooled(DataSource dataSource, DatabaseOutageRegistry watch) implements SqlSource {
    @Override
    public <T> T call(SqlCall<T> work) throws SQLException {
      try (var connection = dataSource.getConnection()) {
        var result = work.call(connection);
        watch.answered();
        return result;
      }
    }
  }

  private record Fixed(Connection connection) implements SqlSource {
    @Override
    public <T> T call(SqlCall<T> work) throws SQLException {
      return work.call(connection);
    }
  }

  /** All rows of a query, of which the caller knows that they fit into memory. */
  public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... parameters) {
    return query(
        sql,
        rows -> {
          var found = new ArrayList<T>();
          while (rows.next()) {
            found.add(reader.read(rows));
          }
          return found;
        },
        parameters);
  }

  /** The first row of a query, if it has one. */
  public <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... parameters) {
    return query(
        sql,
        rows -> rows.next() ? Optional.of(reader.read(rows)) : Optional.<T>empty(),
        parameters);
  }

  public boolean exists(String sql, @Nullable Object... parameters) {
    return query(sql, rows -> rows.next(), parameters);
  }

  private <T> T query(String sql, RowReader<T> reader, @Nullable Object... parameters) {
    return call(
        connection -> {
          try (var statement = connection.prepareStatement(sql)) {
            set(statement, parameters);
            try (var rows = statement.executeQuery()) {
              return reader.read(rows);
            }
          }
        });
  }

  /**
   * Until the running transaction ends, which has read nothing yet, all its statements see what
   * there is now. What another transaction changes meanwhile it cannot change as well: whoever
   * writes besides takes a lock of the table first.
   */
  public void useOneSnapshot() {
    update("set transaction isolation level repeatable read");
  }

  /**
   * Hands over the rows of a query one by one, so that memory does not grow with their number.
   * Within a transaction only: without one the driver reads all rows at once.
   *
   * @param fetchSize rows that are fetched together
   */
  public void forEach(
      String sql, int fetchSize, RowConsumer consumer, @Nullable Object... parameters) {
    run(
        connection -> {
          try (var statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(fetchSize);
            set(statement, parameters);
            try (var rows = statement.executeQuery()) {
              while (rows.next()) {
                consumer.accept(rows);
              }
            }
          }
        });
  }

  /** Runs a statement; returns the number of rows that it changed. */
  public int update(String sql, @Nullable Object... parameters) {
    return call(
        connection -> {
          try (var statement = connection.prepareStatement(sql)) {
            set(statement, parameters);
            return statement.executeUpdate();
          }
        });
  }

  /** Runs a statement for each row of parameters, as one batch; returns what each changed. */
  public int[] updateAll(String sql, Collection<@Nullable Object[]> rows) {
    return call(
        connection -> {
          try (var statement = connection.prepareStatement(sql)) {
            for (var row : rows) {
              set(statement, row);
              statement.addBatch();
            }
            return statement.executeBatch();
          }
        });
  }

  /** Copies rows into a table, all or none; returns their number. */
  public <T> long copy(BulkCopy<T> copy, Iterable<? extends T> rows) {
    return call(connection -> copy.run(connection, rows));
  }

  /** Does what no other method here can. */
  public <T> T call(SqlCall<T> work) {
    try {
      return source.call(work);
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }

  /** Runs work that has no result. */
  public void run(SqlAction work) {
    call(
        connection -> {
          work.run(connection);
          return Boolean.TRUE;
        });
  }

  /** Sets the parameters of a statement, for work within {@link #call}. */
  public static void set(PreparedStatement statement, @Nullable Object... parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      set(statement, i + 1, parameters[i]);
    }
  }

  private static void set(PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    if (value instanceof Instant instant) {
      statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
    } else if (value instanceof SqlArray array) {
      Connection connection = statement.getConnection();
      statement.setArray(index, connection.createArrayOf(array.type(), array.values()));
    } else {
      statement.setObject(index, value);
    }
  }

  /** Work on a connection, without a result. */
  @FunctionalInterface
  public interface SqlAction {

    /** Does it; the connection is closed by the caller. */
    void run(Connection connection) throws SQLException;
  }

  /** Work on a connection that no other method of {@link Database} can do. */
  @FunctionalInterface
  public interface SqlCall<T> {

    T call(Connection connection) throws SQLException;
  }

  /** Makes a value of the current row. */
  @FunctionalInterface
  public interface RowReader<T> {

    /** Reads the row that the result stands at; does not move it. */
    T read(ResultSet row) throws SQLException;
  }

  /** Takes one row after the other. */
  @FunctionalInterface
  public interface RowConsumer {

    /** Takes the row that the result stands at; does not move it. */
    void accept(ResultSet row) throws SQLException;
  }
}
