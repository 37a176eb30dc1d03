package io.gnomon.catalog.appdetail;

import java.math.BigDecimal;
import java.time.Instant;

/** A score that a person set: 0 (worst) to 10 (best), one decimal. */
public record ScoreOverride(
    String appId, BigDecimal score, String reason, Instant setAt, String setBy) {

  boolean says(OverrideRequest request) {
    return score.compareTo(request.score()) == 0 && reason.equals(request.reason().strip());
  }
}
