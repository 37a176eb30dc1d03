package io.gnomon.catalog.catalogfeed.format;

import java.io.IOException;

/** A file of a catalog feed is refused as a whole. The message is shown to the administrator. */
public final class BadCatalogFeedException extends IOException {

  private static final long serialVersionUID = 1L;

  /** With a description of the problem. */
  public BadCatalogFeedException(String message) {
    super(message);
  }

  /** With a description of the problem and its cause. */
  public BadCatalogFeedException(String message, Throwable cause) {
    super(message, cause);
  }
}
