package io.gnomon.catalog.search;

import io.gnomon.catalog.app.AppKind;
import io.gnomon.catalog.app.AppLayer;
import io.gnomon.catalog.app.AppVendor;
import io.gnomon.catalog.score.RiskLevel;
import io.gnomon.catalog.search.condition.SqlPart;
import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.Database.RowConsumer;
import io.gnomon.kit.database.Database.RowReader;
import io.gnomon.kit.database.Database.SqlCall;
import io.gnomon.kit.database.DatabaseException;
import io.gnomon.kit.database.SqlArray;
import io.gnomon.kit.problem.BusyException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Runs what searches ask; a statement that takes too long is ended, and so is the request. */
@ApplicationScoped
public class SearchStore {

  /** In the order in which {@link #foundApp} reads them, but for the key. */
  public static final String COLUMNS =
      "app.id, app.name, app.vendor, app.category_id, app.layer, app.kind, app.score, app.coverage,"
          + " app.risk, app.overridden, app.vendor_id";

  private static final int MAX_SECONDS = 5;
  private static final String CANCELLED = "57014";

  private final Database database;

  SearchStore(Database database) {
    this.database = database;
  }

  /** All rows of a query. */
  public <T> List<T> list(SqlPart query, RowReader<T> reader) {
    return call(
        connection -> {
          try (var statement = prepare(connection, query);
              var rows = statement.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
              found.add(reader.read(rows));
            }
            return found;
          }
        });
  }

  /**
   * Hands over the rows of a query one by one, so that memory does not grow with their number;
   * within a transaction only.
   */
  public void forEach(SqlPart query, int fetchSize, RowConsumer consumer) {
    call(
        connection -> {
          try (var statement = prepare(connection, query)) {
            statement.setFetchSize(fetchSize);
            try (var rows = statement.executeQuery()) {
              while (rows.next()) {
                consumer.accept(rows);
              }
            }
          }
          return true;
        });
  }

  /** Reads the columns and the key behind them. */
  public static FoundApp foundApp(ResultSet row) throws SQLException {
    return new FoundApp(
        row.getString(1),
        row.getString(2),
        AppVendor.of(row.getString(11), row.getString(3)),
        row.getString(4),
        new FoundApp.Origin(
            AppLayer.of(row.getString(5)), AppKind.find(row.getString(6)).orElse(AppKind.APP)),
        row.getBigDecimal(7),
        row.getBigDecimal(8),
        RiskLevel.of(row.getString(9)),
        row.getBoolean(10),
        row.getString(12));
  }

  private <T> T call(SqlCall<T> work) {
    try {
      return database.call(work);
    } catch (DatabaseException e) {
      if (CANCELLED.equals(e.sqlState())) {
        throw new BusyException("This search takes too long. Narrow it down.");
      }
      throw e;
    }
  }

  private static PreparedStatement prepare(Connection connection, SqlPart query)
      throws SQLException {
    var statement = connection.prepareStatement(query.sql());
    statement.setQueryTimeout(MAX_SECONDS);
    Database.set(statement, query.values().stream().map(SearchStore::parameter).toArray());
    return statement;
  }

  @SuppressWarnings("unchecked") // The lists of conditions are texts.
  private static Object parameter(Object value) {
    return value instanceof List<?> list ? SqlArray.texts((List<String>) list) : value;
  }
}
