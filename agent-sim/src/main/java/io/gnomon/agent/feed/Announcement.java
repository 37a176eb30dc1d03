package io.gnomon.agent.feed;

/**
 * A revision that is too large for the stream and has to be fetched.
 *
 * @param maxDelayMillis the fetch is delayed by a random part of it
 */
public record Announcement(long revision, long maxDelayMillis) {}
