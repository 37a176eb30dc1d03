package io.gnomon.agent.feed;

/**
 * A server-sent event.
 *
 * @param name the type of the event; {@code message} where the stream names none
 */
public record SseEvent(String name, String data) {}
