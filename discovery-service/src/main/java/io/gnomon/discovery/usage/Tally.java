package io.gnomon.discovery.usage;

import io.gnomon.discovery.transaction.Transaction;

/** Sums that grow. Saturating, so that absurd byte counts cannot turn negative. */
final class Tally {

  private static final long MAX_SUM = Long.MAX_VALUE / 4;

  private long transactions;
  private long uploaded;
  private long downloaded;
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;
  private int hours;

  void add(Transaction transaction, long atMillis) {
    transactions++;
    uploaded = Math.min(MAX_SUM, uploaded + Math.min(MAX_SUM, transaction.uploaded()));
    downloaded = Math.min(MAX_SUM, downloaded + Math.min(MAX_SUM, transaction.downloaded()));
    first = Math.min(first, atMillis);
    last = Math.max(last, atMillis);
    hours |= 1 << UsageKey.hourOfDay(atMillis);
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

  /** The hours of the day (UTC), one bit each, the first hour the lowest. */
  int hours() {
    return hours;
  }
}
