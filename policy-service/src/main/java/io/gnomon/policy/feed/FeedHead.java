package io.gnomon.policy.feed;

/** The feed's row, locked until the transaction ends. */
public record FeedHead(String organisation, FeedPosition position) {}
