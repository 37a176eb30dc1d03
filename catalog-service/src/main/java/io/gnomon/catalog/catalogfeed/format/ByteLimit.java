package io.gnomon.catalog.catalogfeed.format;

/** How many more bytes of a file may be decompressed. */
final class ByteLimit {

  private final long max;
  private long remaining;

  ByteLimit(long max) {
    this.max = max;
    this.remaining = max;
  }

  void take(long bytes) throws BadCatalogFeedException {
    remaining -= bytes;
    if (remaining < 0) {
      throw new BadCatalogFeedException(
          "it has more than %d bytes when decompressed".formatted(max));
    }
  }
}
