package io.gnomon.local.ledger;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The key by which alerts group attempts.
 *
 * @param day in UTC
 * @param app whose tag decided; null where it was a manual indicator
 * @param indicatorId the indicator; part of the key only where there is no app
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
