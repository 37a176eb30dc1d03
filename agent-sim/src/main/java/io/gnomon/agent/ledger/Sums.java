package io.gnomon.agent.ledger;

import io.gnomon.agent.traffic.Transaction;
import java.util.Collection;

/** Sums of transactions and bytes. */
public record Sums(long transactions, long uploadedBytes, long downloadedBytes) {

  public static final Sums NONE = new Sums(0, 0, 0);

  /** The sums of one transaction. */
  public static Sums of(Transaction transaction) {
    return new Sums(1, transaction.uploadedBytes(), transaction.downloadedBytes());
  }

  /** The total of several sums. */
  public static Sums of(Collection<Sums> parts) {
    return parts.stream().reduce(NONE, Sums::plus);
  }

  /** Both together. */
  public Sums plus(Sums other) {
    return new Sums(
        transactions + other.transactions,
        uploadedBytes + other.uploadedBytes,
        downloadedBytes + other.downloadedBytes);
  }
}
