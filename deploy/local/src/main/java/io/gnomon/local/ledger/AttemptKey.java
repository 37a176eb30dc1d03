package io.gnomon.local.ledger;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What attempts have in common that one alert counts.
 *
 * @param day in UTC
 * @param app whose tag decided; null where it was an indicator of its own
 * @param indicatorId the indicator; told apart only where no app stands behind it
 * @param device its name
 * @param kind blocked, warned or bypassed
 */
record AttemptKey(
    String day,
    @Nullable String app,
    @Nullable String indicatorId,
    String device,
    String user,
    String kind) {

  String text() {
    var subject = app == null ? "indicator " + indicatorId : app;
    return "%s at %s by %s on %s on %s"
        .formatted(kind, subject, user.toLowerCase(Locale.ROOT), device, day);
  }
}
