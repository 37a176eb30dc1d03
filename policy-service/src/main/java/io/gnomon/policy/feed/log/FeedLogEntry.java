package io.gnomon.policy.feed.log;

/** A past revision as administrators see it. */
public record FeedLogEntry(FeedPosition position, String cause, int upserts, int removals) {}
