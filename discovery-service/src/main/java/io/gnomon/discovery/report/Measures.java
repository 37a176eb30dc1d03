package io.gnomon.discovery.report;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** How much something was used. */
record Measures(
    long transactions,
    long trafficBytes,
    long uploadedBytes,
    long downloadedBytes,
    @Nullable Instant firstSeenAt,
    @Nullable Instant lastSeenAt) {

  /** The columns, of a usage table {@code u}. */
  static final String COLUMNS =
      "coalesce(sum(u.transactions), 0) as transactions, coalesce(sum(u.uploaded_bytes), 0) as uploaded,"
          + " coalesce(sum(u.downloaded_bytes), 0) as downloaded, min(u.first_at) as first_at, max(u.last_at) as last_at";

  private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

  static Measures of(ResultSet row) throws SQLException {
    var uploaded = row.getBigDecimal("uploaded");
    var downloaded = row.getBigDecimal("downloaded");
    return new Measures(
        row.getLong("transactions"),
        bounded(uploaded.add(downloaded)),
        bounded(uploaded),
        bounded(downloaded),
        instant(row.getObject("first_at", OffsetDateTime.class)),
        instant(row.getObject("last_at", OffsetDateTime.class)));
  }

  private static long bounded(BigDecimal sum) {
    return sum.min(MOST).longValue();
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
