package io.gnomon.policy.enforcement;

import io.gnomon.policy.feed.FeedPosition;

/**
 * What a change came to.
 *
 * @param position where the feed is now
 * @param removed how many indicators ended
 */
public record Enforced(FeedPosition position, int removed) {}
