package io.gnomon.discovery.trend;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One part of usage.
 *
 * @param key category, risk level, tag or country; absent of what belongs to no app
 * @param percent of the whole
 * @param change against the span before, of the same length; absent where there was nothing
 */
public record Share(
    @Nullable String key,
    @JsonUnwrapped SeriesMeasures measures,
    SharePercent percent,
    @Nullable SeriesChange change) {

  /** How much of the whole, in percent with two decimals; absent where the whole is 0. */
  public record SharePercent(
      @Nullable BigDecimal transactions,
      @Nullable BigDecimal trafficBytes,
      @Nullable BigDecimal uploadedBytes,
      @Nullable BigDecimal downloadedBytes) {

    public static SharePercent of(SeriesMeasures part, SeriesMeasures whole) {
      return new SharePercent(
          percent(part.transactions(), whole.transactions()),
          percent(part.trafficBytes(), whole.trafficBytes()),
          percent(part.uploadedBytes(), whole.uploadedBytes()),
          percent(part.downloadedBytes(), whole.downloadedBytes()));
    }

    private static @Nullable BigDecimal percent(long part, long whole) {
      return whole == 0 ? null : MeasureChange.percent(part, whole);
    }
  }
}
