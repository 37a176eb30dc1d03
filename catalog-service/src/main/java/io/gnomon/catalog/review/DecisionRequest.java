package io.gnomon.catalog.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision on domains.
 *
 * @param ids of the reviews, up to 1,000; absent where the path names the one
 * @param takeOver whether another app that has an accepted domain loses it; otherwise that is
 *     refused
 * @param reason up to 1,000 characters, for the audit
 */
record DecisionRequest(
    @Nullable List<@Nullable String> ids, boolean takeOver, @Nullable String reason) {

  static final DecisionRequest NONE = new DecisionRequest(null, false, null);
}
