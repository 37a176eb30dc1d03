package io.gnomon.policy.attempt;

import io.gnomon.matching.indicator.AppRef;
import io.gnomon.policy.Severity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Attempts of one device that belong together: what they add to an alert.
 *
 * @param indicatorId null when it is no longer known
 */
public record AttemptGroup(
    AttemptGroupKey key,
    String title,
    Severity severity,
    @Nullable AppRef app,
    @Nullable Long indicatorId,
    Occurrences occurrences) {

  /**
   * How often, when, and the latest destination.
   *
   * @param host of the latest attempt, as is {@code url}
   */
  public record Occurrences(
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

  AttemptGroup plus(AttemptGroup other) {
    return new AttemptGroup(
        key, title, severity, app, indicatorId, occurrences.plus(other.occurrences));
  }
}
