package io.gnomon.discovery.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Fails as soon as more is read than allowed. */
final class BoundedInput extends FilterInputStream {

  /** There was more. */
  static final class TooLargeException extends IOException {}

  private long left;

  BoundedInput(InputStream in, long maxBytes) {
    super(in);
    this.left = maxBytes;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n = super.read(buffer, offset, length);
    count(Math.max(n, 0));
    return n;
  }

  private void count(int n) throws TooLargeException {
    left -= n;
    if (left < 0) {
      throw new TooLargeException();
    }
  }
}
