package io.gnomon.policy.alert;

import io.gnomon.policy.Severity;
import io.gnomon.policy.alert.IndicatorFacts.AppRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What some attempts of a device add to an alert, or make it of.
 *
 * @param indicatorId null when it is not known any more
 */
record AlertPart(
    AlertKey key,
    String title,
    Severity severity,
    @Nullable AppRef app,
    @Nullable Long indicatorId,
    Occurrences occurrences) {

  /**
   * How often, when, and where to at last.
   *
   * @param host of the latest attempt, as is {@code url}
   */
  record Occurrences(
      @Nullable String user,
      String host,
      @Nullable String url,
      long count,
      Instant first,
      Instant last) {

    static Occurrences of(Attempt attempt) {
      return new Occurrences(
          attempt.user(), attempt.host(), attempt.url(), 1, attempt.at(), attempt.at());
    }

    Occurrences plus(Occurrences other) {
      var latest = other.last.isBefore(last) ? this : other;
      return new Occurrences(
          latest.user,
          latest.host,
          latest.url,
          count + other.count,
          first.isBefore(other.first) ? first : other.first,
          latest.last);
    }
  }

  AlertPart plus(AlertPart other) {
    return new AlertPart(
        key, title, severity, app, indicatorId, occurrences.plus(other.occurrences));
  }
}
