package io.gnomon.catalog.review;

import io.gnomon.kit.request.PlainText;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A decision on one domain.
 *
 * @param takeOver whether another app that has an accepted domain loses it; without it that is
 *     refused
 * @param reason for the audit
 */
record DecideDomainReviewRequest(
    @Nullable Boolean takeOver, @Nullable @PlainText @Size(max = 1_000) String reason) {

  static final DecideDomainReviewRequest DEFAULT = new DecideDomainReviewRequest(null, null);

  boolean takesOver() {
    return Boolean.TRUE.equals(takeOver);
  }
}
