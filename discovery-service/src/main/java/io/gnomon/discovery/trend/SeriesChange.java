package io.gnomon.discovery.trend;

import org.jspecify.annotations.Nullable;

/** By how much usage changed against the span before. */
public record SeriesChange(
    MeasureChange transactions,
    MeasureChange trafficBytes,
    MeasureChange uploadedBytes,
    MeasureChange downloadedBytes,
    MeasureChange users,
    MeasureChange apps) {

  /** Null where there was nothing before. */
  public static @Nullable SeriesChange between(SeriesMeasures before, SeriesMeasures now) {
    if (before.transactions() == 0) {
      return null;
    }
    return new SeriesChange(
        MeasureChange.between(before.transactions(), now.transactions()),
        MeasureChange.between(before.trafficBytes(), now.trafficBytes()),
        MeasureChange.between(before.uploadedBytes(), now.uploadedBytes()),
        MeasureChange.between(before.downloadedBytes(), now.downloadedBytes()),
        MeasureChange.between(before.users(), now.users()),
        MeasureChange.between(before.apps(), now.apps()));
  }
}
