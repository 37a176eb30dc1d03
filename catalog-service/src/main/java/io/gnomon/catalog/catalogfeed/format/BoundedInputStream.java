package io.gnomon.catalog.catalogfeed.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Fails when more bytes are read than the limit allows. */
final class BoundedInputStream extends FilterInputStream {

  private final ByteLimit budget;

  BoundedInputStream(InputStream in, ByteLimit budget) {
    super(in);
    this.budget = budget;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    if (read >= 0) {
      budget.take(1);
    }
    return read;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    if (read > 0) {
      budget.take(read);
    }
    return read;
  }
}
