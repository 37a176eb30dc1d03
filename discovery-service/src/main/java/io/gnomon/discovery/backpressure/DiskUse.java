package io.gnomon.discovery.backpressure;

/** How many bytes there are in all, and how many of them are free; free ones may be negative. */
record DiskUse(long totalBytes, long freeBytes) {

  /** From 0 to 1, or more where there is more than there may be. */
  double usedRatio() {
    return totalBytes > 0 ? 1 - (double) freeBytes / totalBytes : 1;
  }

  int usedPercent() {
    return (int) Math.floor(100 * usedRatio());
  }

  /** The same free room, counted on a disk of at most that size. */
  DiskUse ofAtMost(long bytes) {
    return new DiskUse(Math.min(totalBytes, bytes), Math.min(freeBytes, bytes));
  }
}
