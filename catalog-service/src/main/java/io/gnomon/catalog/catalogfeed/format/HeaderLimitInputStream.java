package io.gnomon.catalog.catalogfeed.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Limits what is read before each file of an archive: long names, extended headers and maps of
 * sparse files, as long as the archive says they are, are held in memory.
 */
final class HeaderLimitInputStream extends FilterInputStream {

  static final int MAX_HEADER_BYTES = 64 << 10;

  private boolean inHeader;
  private int remaining;

  HeaderLimitInputStream(InputStream in) {
    super(in);
  }

  /** What is read from now on is a header. */
  void beginHeader() {
    inHeader = true;
    remaining = MAX_HEADER_BYTES;
  }

  /** What is read from now on is the content of a file. */
  void endHeader() {
    inHeader = false;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    if (read >= 0) {
      take(1);
    }
    return read;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    if (read > 0) {
      take(read);
    }
    return read;
  }

  private void take(int bytes) throws BadCatalogFeedException {
    if (inHeader) {
      remaining -= bytes;
      if (remaining < 0) {
        throw new BadCatalogFeedException(
            "a file in it has a header of more than %d bytes".formatted(MAX_HEADER_BYTES));
      }
    }
  }
}
