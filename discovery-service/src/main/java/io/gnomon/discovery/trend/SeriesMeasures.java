package io.gnomon.discovery.trend;

import java.math.BigDecimal;

/**
 * How much was used.
 *
 * @param trafficBytes uploaded and downloaded ones
 * @param users how many different ones, as of apps
 */
public record SeriesMeasures(
    long transactions,
    long trafficBytes,
    long uploadedBytes,
    long downloadedBytes,
    long users,
    long apps) {

  public static final SeriesMeasures NONE = new SeriesMeasures(0, 0, 0, 0, 0, 0);

  private static final BigDecimal MAX = BigDecimal.valueOf(Long.MAX_VALUE);

  /** Reads sums of the database, which may be larger than a long. */
  public static SeriesMeasures of(
      long transactions, BigDecimal uploaded, BigDecimal downloaded, long users, long apps) {
    return new SeriesMeasures(
        transactions,
        bounded(uploaded.add(downloaded)),
        bounded(uploaded),
        bounded(downloaded),
        users,
        apps);
  }

  public SeriesMeasures withUsers(long count) {
    return new SeriesMeasures(
        transactions, trafficBytes, uploadedBytes, downloadedBytes, count, apps);
  }

  private static long bounded(BigDecimal sum) {
    return sum.min(MAX).longValue();
  }
}
