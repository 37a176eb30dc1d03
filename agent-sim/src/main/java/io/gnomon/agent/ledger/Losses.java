package io.gnomon.agent.ledger;

import io.gnomon.agent.telemetry.Transaction;
import java.util.SortedMap;

/** Transactions that were given up, by host. */
public final class Losses {

  private final SumTable<String> bySite = SumTable.byText();

  /** One more. */
  public void add(Transaction transaction) {
    bySite.add(transaction.host(), Sums.of(transaction));
  }

  /** By host. */
  public SortedMap<String, Sums> sites() {
    return bySite.sums();
  }

  /** All of them. */
  public Sums total() {
    return Sums.of(bySite.sums().values());
  }

  void add(String host, Sums sums) {
    bySite.add(host, sums);
  }
}
