package io.gnomon.agent.ledger;

import io.gnomon.agent.telemetry.Transaction;
import java.util.Collection;

/** How many transactions and bytes. */
public record Sums(long transactions, long uploadedBytes, long downloadedBytes) {

  static final Sums NONE = new Sums(0, 0, 0);

  static Sums of(Transaction transaction) {
    return new Sums(1, transaction.uploadedBytes(), transaction.downloadedBytes());
  }

  static Sums of(Collection<Sums> parts) {
    return parts.stream().reduce(NONE, Sums::plus);
  }

  Sums plus(Sums other) {
    return new Sums(
        transactions + other.transactions,
        uploadedBytes + other.uploadedBytes,
        downloadedBytes + other.downloadedBytes);
  }
}
