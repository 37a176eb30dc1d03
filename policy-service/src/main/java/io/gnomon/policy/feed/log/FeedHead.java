package io.gnomon.policy.feed.log;

/** The feed's row in the database. */
public record FeedHead(String organisation, FeedPosition position) {}
