package io.gnomon.discovery.usage;

import io.gnomon.discovery.transaction.Transaction;

/** Sums that grow. Saturating, so that absurd byte counts cannot turn negative. */
final class Tally {

  private static final long MOST = Long.MAX_VALUE / 4;

  private long transactions;
  private long uploaded;
  private long downloaded;
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;

  void add(Transaction transaction, long atMillis) {
    transactions++;
    uploaded = Math.min(MOST, uploaded + Math.min(MOST, transaction.uploaded()));
    downloaded = Math.min(MOST, downloaded + Math.min(MOST, transaction.downloaded()));
    first = Math.min(first, atMillis);
    last = Math.max(last, atMillis);
  }

  long transactions() {
    return transactions;
  }

  long uploaded() {
    return uploaded;
  }

  long downloaded() {
    return downloaded;
  }

  /** Epoch milliseconds, as is {@link #last}. */
  long first() {
    return first;
  }

  long last() {
    return last;
  }
}
