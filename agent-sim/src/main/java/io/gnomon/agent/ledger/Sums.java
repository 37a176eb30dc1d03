package io.gnomon.agent.ledger;

import io.gnomon.agent.telemetry.Transaction;

/** How many transactions and bytes. */
public record Sums(long transactions, long uploadedBytes, long downloadedBytes) {

  static final Sums NONE = new Sums(0, 0, 0);

  Sums plus(Transaction transaction) {
    return new Sums(
        transactions + 1,
        uploadedBytes + transaction.uploadedBytes(),
        downloadedBytes + transaction.downloadedBytes());
  }
}
