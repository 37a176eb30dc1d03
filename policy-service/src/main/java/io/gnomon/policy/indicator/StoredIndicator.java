package io.gnomon.policy.indicator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An indicator in the database.
 *
 * @param fed whether devices get it; one made by hand is kept while its switch is off
 * @param endedAt null for one that exists
 * @param changedAt when it was made or changed last; null for one that is not stored yet
 * @param changedBy who did that; null where a tag did, and for what is older than this is known
 */
public record StoredIndicator(
    Indicator indicator,
    boolean fed,
    @Nullable Instant endedAt,
    @Nullable Instant changedAt,
    @Nullable String changedBy) {

  /** One that exists. */
  public StoredIndicator(Indicator indicator, boolean fed) {
    this(indicator, fed, null, null, null);
  }
}
