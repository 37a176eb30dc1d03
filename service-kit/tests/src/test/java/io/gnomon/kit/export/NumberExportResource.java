package io.gnomon.kit.export;

import io.gnomon.kit.database.Database;
import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.request.ExportFormat;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CountDownLatch;
import org.jboss.resteasy.reactive.RestQuery;

/** Numbers of a query, with a name each. */
@Path("/number-export")
@Produces({"text/csv", "application/json", "application/x-ndjson"})
public class NumberExportResource {

  /** In the query, so that a test finds its process. */
  static final String MARK = "numbers-of-an-export";

  private static final String NUMBERS =
      "select n /* " + MARK + " */ from generate_series(1, ?) as numbers (n) order by n";

  private static final ExportForm<Row> FORM =
      ExportForm.<Row>named("numbers").column("number", Row::number).column("name", Row::name);

  /** What each export waits for behind its first row. */
  static volatile CountDownLatch secondRow = new CountDownLatch(0);

  private final Database database;
  private final ExportService exports;

  NumberExportResource(Database database, ExportService exports) {
    this.database = database;
    this.exports = exports;
  }

  /** A number. */
  public record Row(int number, String name) {}

  @GET
  @RolesAllowed(Roles.VIEWER)
  public Response export(
      @RestQuery @DefaultValue("csv") ExportFormat format,
      @RestQuery @DefaultValue("2") int rows,
      @RestQuery @DefaultValue("Zoë") String name) {
    return exports.answer(
        FORM,
        format,
        consumer ->
            database.forEach(
                NUMBERS,
                500,
                row -> {
                  if (row.getRow() == 2) {
                    await(secondRow);
                  }
                  consumer.accept(new Row(row.getInt(1), name));
                },
                rows));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
