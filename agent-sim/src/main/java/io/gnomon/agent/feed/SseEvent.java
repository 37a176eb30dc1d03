package io.gnomon.agent.feed;

/**
 * One event of a stream.
 *
 * @param name what kind, {@code message} where the stream does not say
 */
public record SseEvent(String name, String data) {}
