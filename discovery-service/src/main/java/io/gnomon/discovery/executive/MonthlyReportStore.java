package io.gnomon.discovery.executive;

import io.gnomon.kit.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;

/** Which months are written, and which are being. */
@ApplicationScoped
class MonthlyReportStore {

  private static final String CLAIM =
      """
      insert into monthly_report (month, claimed_until) values (?, ?)
      on conflict (month) do update set claimed_until = excluded.claimed_until
        where monthly_report.written_at is null and monthly_report.claimed_until <= ?
      """;
  private static final String RELEASE =
      "update monthly_report set claimed_until = ? where month = ? and written_at is null";
  private static final String WRITTEN =
      "update monthly_report set written_at = ?, file = ? where month = ? and written_at is null";

  private final Database database;

  MonthlyReportStore(Database database) {
    this.database = database;
  }

  /**
   * Claims the report for the caller until then; false if it is written or another process writes
   * it.
   */
  boolean claim(YearMonth month, Instant now, Instant until) {
    return database.update(CLAIM, month.atDay(1), until, now) == 1;
  }

  /** Lets others try. */
  void release(YearMonth month, Instant now) {
    database.update(RELEASE, now, month.atDay(1));
  }

  /** Whether it was not written before. */
  boolean written(YearMonth month, Instant at, String file) {
    return database.update(WRITTEN, at, file, month.atDay(1)) == 1;
  }
}
