package io.gnomon.policy.feed;

/**
 * The database does not answer: what is in memory goes on being served, changes are refused with
 * 503.
 */
final class FeedUnavailableException extends RuntimeException {

  FeedUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
