package io.gnomon.policy.attempt;

import io.gnomon.policy.indicator.Indicator;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What attempts of one device that extend one alert have in common.
 *
 * @param day in UTC
 * @param subject {@code app:<id>}, else {@code indicator:<id>}
 * @param userKey the user in lower case; empty when not known
 * @param raised false: the indicator wants no alert, the attempts are only counted
 */
public record AttemptGroupKey(
    LocalDate day, AttemptKind attempt, String subject, String userKey, boolean raised) {

  static AttemptGroupKey of(Attempt attempt, @Nullable Indicator indicator) {
    var app = indicator == null ? null : indicator.app();
    var appId = indicator == null ? attempt.appId() : app == null ? null : app.id();
    return new AttemptGroupKey(
        attempt.at().atZone(ZoneOffset.UTC).toLocalDate(),
        attempt.kind(),
        appId == null ? "indicator:" + attempt.indicatorId() : "app:" + appId,
        attempt.user() == null ? "" : attempt.user().toLowerCase(Locale.ROOT),
        indicator == null || indicator.text().generateAlert());
  }
}
