package io.gnomon.catalog.feed.format;

import io.gnomon.catalog.feed.entry.BadFeedException;

/** How much may yet be unpacked of a file. */
final class ByteBudget {

  private final long most;
  private long left;

  ByteBudget(long most) {
    this.most = most;
    this.left = most;
  }

  void take(long bytes) throws BadFeedException {
    left -= bytes;
    if (left < 0) {
      throw new BadFeedException("unpacked there are more than %d bytes in it".formatted(most));
    }
  }
}
