package io.gnomon.policy.enforcement;

import io.gnomon.policy.feed.log.FeedPosition;

/**
 * What enforcing a change resulted in.
 *
 * @param position where the feed is now
 * @param removed how many indicators ended
 */
public record EnforcementResult(FeedPosition position, int removed) {}
