package io.gnomon.policy.alert;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What attempts of one device have in common that extend one alert.
 *
 * @param day in UTC
 * @param subject {@code app:<id>}, else {@code indicator:<id>}
 * @param userKey the user in lower case; empty when not known
 * @param raised whether anybody is to be told of it
 */
record AlertKey(
    LocalDate day, AttemptKind attempt, String subject, String userKey, boolean raised) {

  static AlertKey of(Attempt attempt, @Nullable IndicatorFacts facts) {
    var appId = facts == null ? attempt.appId() : facts.app() == null ? null : facts.app().id();
    return new AlertKey(
        attempt.at().atZone(ZoneOffset.UTC).toLocalDate(),
        attempt.kind(),
        appId == null ? "indicator:" + attempt.indicatorId() : "app:" + appId,
        attempt.user() == null ? "" : attempt.user().toLowerCase(Locale.ROOT),
        facts == null || facts.generateAlert());
  }
}
