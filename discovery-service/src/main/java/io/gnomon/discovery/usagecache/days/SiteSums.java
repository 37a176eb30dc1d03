package io.gnomon.discovery.usagecache.days;

import java.util.Arrays;

/**
 * What sites, or parts of a report, add up to, each in a column of its own. Times are microseconds
 * since 1970.
 */
public final class SiteSums {

  private final long[] transactions;
  private final long[] uploaded;
  private final long[] downloaded;
  private final long[] first;
  private final long[] last;

  /** Sums of 0 for that number of sites. */
  public SiteSums(int size) {
    transactions = new long[size];
    uploaded = new long[size];
    downloaded = new long[size];
    first = new long[size];
    last = new long[size];
    Arrays.fill(first, Long.MAX_VALUE);
    Arrays.fill(last, Long.MIN_VALUE);
  }

  /** Adds a row; fails with an {@link ArithmeticException} where a sum is no long any more. */
  public void add(int to, SiteSums other, int from) {
    transactions[to] = Math.addExact(transactions[to], other.transactions[from]);
    uploaded[to] = Math.addExact(uploaded[to], other.uploaded[from]);
    downloaded[to] = Math.addExact(downloaded[to], other.downloaded[from]);
    first[to] = Math.min(first[to], other.first[from]);
    last[to] = Math.max(last[to], other.last[from]);
  }

  /** Adds a row of a block, as above. */
  public void add(int to, PackedSums other, int from) {
    transactions[to] = Math.addExact(transactions[to], other.transactions(from));
    uploaded[to] = Math.addExact(uploaded[to], other.uploaded(from));
    downloaded[to] = Math.addExact(downloaded[to], other.downloaded(from));
    first[to] = Math.min(first[to], other.first(from));
    last[to] = Math.max(last[to], other.last(from));
  }

  /** Sets a row: transactions, uploaded and downloaded bytes, first and last time. */
  public void set(int row, long[] columns) {
    transactions[row] = columns[0];
    uploaded[row] = columns[1];
    downloaded[row] = columns[2];
    first[row] = columns[3];
    last[row] = columns[4];
  }

  public long transactions(int row) {
    return transactions[row];
  }

  public long uploaded(int row) {
    return uploaded[row];
  }

  public long downloaded(int row) {
    return downloaded[row];
  }

  public long first(int row) {
    return first[row];
  }

  public long last(int row) {
    return last[row];
  }

  PackedSums packed() {
    return new PackedSums(
        PackedLongs.of(transactions),
        PackedLongs.of(uploaded),
        PackedLongs.of(downloaded),
        PackedLongs.of(first),
        PackedLongs.of(last));
  }
}
