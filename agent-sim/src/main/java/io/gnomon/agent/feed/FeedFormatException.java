package io.gnomon.agent.feed;

/** A message of the feed violates the protocol; the device keeps its policy. */
public final class FeedFormatException extends Exception {

  private static final long serialVersionUID = 1L;

  FeedFormatException(String message) {
    super(message, null, false, false);
  }
}
