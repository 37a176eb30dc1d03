package io.gnomon.discovery.usagecache.block;

/**
 * The sites of a block.
 *
 * @param numbers of the sites, in the order of their ids
 * @param sums what each adds up to
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record BlockSites(int[] numbers, SiteSums sums) {

  long bytes() {
    return (long) Integer.BYTES * numbers.length + sums.bytes();
  }
}
