package io.gnomon.policy.indicator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An indicator in the database.
 *
 * @param fed whether devices get it; one made by hand is kept while its switch is off
 * @param endedAt null for one that exists
 */
public record StoredIndicator(Indicator indicator, boolean fed, @Nullable Instant endedAt) {

  /** One that exists. */
  public StoredIndicator(Indicator indicator, boolean fed) {
    this(indicator, fed, null);
  }
}
