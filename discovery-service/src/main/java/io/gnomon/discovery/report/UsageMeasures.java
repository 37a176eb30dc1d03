package io.gnomon.discovery.report;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much something was used.
 *
 * @param trafficBytes uploaded and downloaded ones
 * @param firstSeenAt absent where nothing was used, as is {@code lastSeenAt}
 */
public record UsageMeasures(
    long transactions,
    long trafficBytes,
    long uploadedBytes,
    long downloadedBytes,
    @Nullable Instant firstSeenAt,
    @Nullable Instant lastSeenAt) {

  /** The columns, of a usage table {@code u}. */
  public static final String COLUMNS =
      "coalesce(sum(u.transactions), 0) as transactions, coalesce(sum(u.uploaded_bytes), 0) as uploaded,"
          + " coalesce(sum(u.downloaded_bytes), 0) as downloaded, min(u.first_at) as first_at, max(u.last_at) as last_at";

  static final UsageMeasures NONE = new UsageMeasures(0, 0, 0, 0, null, null);

  private static final BigDecimal MAX = BigDecimal.valueOf(Long.MAX_VALUE);

  /** Reads sums of the database, which may be larger than a long. */
  public static UsageMeasures of(
      long transactions,
      BigDecimal uploaded,
      BigDecimal downloaded,
      @Nullable Instant firstSeenAt,
      @Nullable Instant lastSeenAt) {
    return new UsageMeasures(
        transactions,
        bounded(uploaded.add(downloaded)),
        bounded(uploaded),
        bounded(downloaded),
        firstSeenAt,
        lastSeenAt);
  }

  /** Both together. */
  UsageMeasures plus(UsageMeasures other) {
    return new UsageMeasures(
        transactions + other.transactions,
        sum(trafficBytes, other.trafficBytes),
        sum(uploadedBytes, other.uploadedBytes),
        sum(downloadedBytes, other.downloadedBytes),
        earlier(firstSeenAt, other.firstSeenAt),
        later(lastSeenAt, other.lastSeenAt));
  }

  private static long sum(long a, long b) {
    return bounded(BigDecimal.valueOf(a).add(BigDecimal.valueOf(b)));
  }

  private static long bounded(BigDecimal sum) {
    return sum.min(MAX).longValue();
  }

  private static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
    return a == null || (b != null && b.isBefore(a)) ? b : a;
  }

  private static @Nullable Instant later(@Nullable Instant a, @Nullable Instant b) {
    return a == null || (b != null && b.isAfter(a)) ? b : a;
  }
}
