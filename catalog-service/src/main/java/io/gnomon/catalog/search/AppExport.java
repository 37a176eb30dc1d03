package io.gnomon.catalog.search;

import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.Semaphore;

/**
 * Writes all apps that a search finds, row by row from the database's cursor to the client, so that
 * memory does not grow with them.
 */
@Singleton
class AppExport {

  private static final int AT_ONCE = 4;
  private static final int ROWS_AT_A_TIME = 500;

  private final SearchDatabase database;
  private final AppSearches searches;
  private final Semaphore places = new Semaphore(AT_ONCE);

  AppExport(SearchDatabase database, AppSearches searches) {
    this.database = database;
    this.searches = searches;
  }

  /** Writes to an open stream, which it leaves open. */
  @FunctionalInterface
  interface Format {
    ExportWriter open(OutputStream out) throws IOException;
  }

  /** A search that is acceptable, to be written when the answer is. */
  StreamingOutput of(AppSearch wanted, Format format) {
    var search = searches.resolve(wanted);
    return out -> write(search, format, out);
  }

  private void write(AppSearch search, Format format, OutputStream out) throws IOException {
    if (!places.tryAcquire()) {
      throw new ProblemException(
          StandardProblem.UNAVAILABLE,
          "%d exports are running already. Try again when one has ended.".formatted(AT_ONCE));
    }
    try (var connection = database.connection()) {
      connection.setAutoCommit(false); // Without, the driver would read all rows first.
      try {
        write(connection, search, format, out);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw SearchDatabase.failed(e);
    } finally {
      places.release();
    }
  }

  private static void write(
      Connection connection, AppSearch search, Format format, OutputStream out)
      throws SQLException, IOException {
    try (var statement = SearchDatabase.prepare(connection, query(search))) {
      statement.setFetchSize(ROWS_AT_A_TIME);
      var rows = statement.executeQuery();
      try (var writer = format.open(out)) {
        while (rows.next()) {
          writer.write(ExportedApp.of(rows));
        }
      }
    }
  }

  private static SqlPart query(AppSearch search) {
    var key = search.sort().key(search.text());
    var where = search.where();
    var values = new ArrayList<>(where.values());
    values.addAll(key.values());
    var sql =
        "select %s, %s from cloud_app app join app_index idx on idx.app_id = app.id where %s order by %s"
            .formatted(
                FoundApp.COLUMNS,
                ExportedApp.COLUMNS,
                where.sql(),
                search.sort().orderBy(key.sql()));
    return new SqlPart(sql, values);
  }
}
