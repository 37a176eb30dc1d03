package io.gnomon.catalog.catalogfeed.format;

import java.io.FilterInputStream;
import java.io.InputStream;

/** Leaves the wrapped stream open when it is closed: for one file within an archive. */
public final class NonClosingInputStream extends FilterInputStream {

  private NonClosingInputStream(InputStream in) {
    super(in);
  }

  /** Wraps the stream. */
  public static InputStream of(InputStream in) {
    return new NonClosingInputStream(in);
  }

  @Override
  public void close() {
    // The owner of the wrapped stream closes it.
  }
}
