package io.gnomon.kit.upload;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Unpacks gzip of one or several members. {@link GZIPInputStream} calls itself at the end of each
 * member, once more for each empty one that follows: ten thousand of them, 20 bytes each, would
 * take all of the stack.
 */
public final class GzipInput extends GZIPInputStream {

  /** The most empty members one behind the other; tools write one, at the end. */
  static final int MAX_EMPTY_MEMBERS = 100;

  private int depth;

  /** Reads the header of the first member. */
  public GzipInput(InputStream packed, int bufferBytes) throws IOException {
    super(packed, bufferBytes);
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    // The member before them may have held something.
    if (depth > MAX_EMPTY_MEMBERS + 1) {
      throw new ZipException("more than %d empty members in a row".formatted(MAX_EMPTY_MEMBERS));
    }
    depth++;
    try {
      return super.read(buffer, offset, length);
    } finally {
      depth--;
    }
  }
}
