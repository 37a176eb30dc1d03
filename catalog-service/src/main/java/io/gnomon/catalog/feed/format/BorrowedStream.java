package io.gnomon.catalog.feed.format;

import java.io.FilterInputStream;
import java.io.InputStream;

/** Part of a stream that goes on behind it: closing the part leaves the whole open. */
final class BorrowedStream extends FilterInputStream {

  private BorrowedStream(InputStream in) {
    super(in);
  }

  static InputStream of(InputStream in) {
    return new BorrowedStream(in);
  }

  @Override
  public void close() {
    // The lender closes.
  }
}
