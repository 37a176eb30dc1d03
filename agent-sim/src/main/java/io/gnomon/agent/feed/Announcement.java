package io.gnomon.agent.feed;

/**
 * A revision that is too large for the stream.
 *
 * @param delayMillis within that time, at random, it should be fetched
 */
public record Announcement(long revision, long delayMillis) {}
