package io.gnomon.agent.feed;

/** What came over the feed is not what the protocol says; the device keeps what it has. */
public final class FeedFormatException extends Exception {

  private static final long serialVersionUID = 1L;

  FeedFormatException(String message) {
    super(message, null, false, false);
  }
}
