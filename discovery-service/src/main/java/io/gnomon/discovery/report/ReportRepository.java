package io.gnomon.discovery.report;

import io.gnomon.discovery.database.Database;
import io.gnomon.discovery.transaction.TransactionBatch;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Which reports there are: two built-in ones, one for each log source, one for each snapshot. */
@ApplicationScoped
class ReportRepository {

  private static final String SOURCES =
      """
      select source.id, source.name, source.kind, coalesce(snapshot.name, source.name), min(day), max(day), max(last_at)
      from data_source source
      left join snapshot on snapshot.source_id = source.id
      left join source_day on source_day.source_id = source.id
      group by source.id, snapshot.name order by source.id desc
      """;

  private final Database database;

  ReportRepository(Database database) {
    this.database = database;
  }

  /** All of them, built-in ones first, then the newest. */
  List<Report> all() {
    var sources =
        database.read(
            connection -> {
              var found = new ArrayList<Report>();
              try (var statement = connection.prepareStatement(SOURCES);
                  var rows = statement.executeQuery()) {
                while (rows.next()) {
                  found.add(report(rows));
                }
              }
              return found;
            });
    var endpoint =
        sources.stream().filter(r -> r.id().equals(TransactionBatch.ENDPOINT_USERS)).toList();
    var logs =
        sources.stream().filter(r -> !r.id().equals(TransactionBatch.ENDPOINT_USERS)).toList();
    var reports = new ArrayList<>(endpoint);
    reports.add(Report.union(Report.ALL_SOURCES, "All sources", logs));
    reports.addAll(logs);
    return reports;
  }

  /** Ends the request where there is none of that id. */
  Report find(String id) {
    return all().stream()
        .filter(report -> report.id().equals(id))
        .findFirst()
        .orElseThrow(
            () -> new ProblemException(StandardProblem.NOT_FOUND, "There is no such report."));
  }

  private static Report report(ResultSet row) throws SQLException {
    var id = row.getString(2);
    var last = row.getObject(7, OffsetDateTime.class);
    return new Report(
        id,
        id.equals(TransactionBatch.ENDPOINT_USERS) ? "Endpoint users" : row.getString(4),
        row.getString(3).equals("snapshot") ? ReportKind.SNAPSHOT : ReportKind.CONTINUOUS,
        List.of(row.getInt(1)),
        row.getObject(5, LocalDate.class),
        row.getObject(6, LocalDate.class),
        last == null ? null : last.toInstant());
  }
}
