package io.gnomon.catalog.feed.entry;

import java.io.IOException;

/**
 * A file is not what it should be: nothing of it is taken. The message is for the administrator.
 */
public final class BadFeedException extends IOException {

  private static final long serialVersionUID = 1L;

  /** Says what is wrong. */
  public BadFeedException(String message) {
    super(message);
  }

  /** Says what is wrong, and what showed it. */
  public BadFeedException(String message, Throwable cause) {
    super(message, cause);
  }
}
