package io.gnomon.policy.feed;

/** The database does not answer: what is in memory goes on being served, changes are refused. */
final class FeedUnavailableException extends RuntimeException {

  FeedUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
