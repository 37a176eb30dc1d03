package io.gnomon.discovery.rollup;

import io.gnomon.discovery.rollup.DatabaseRetry.RefusedException;
import io.gnomon.discovery.transaction.CheckedBatch;
import io.gnomon.discovery.transaction.Transaction;
import io.gnomon.discovery.transaction.TransactionBatch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the transactions of a batch that the database refuses, by trying halves of it: one bad
 * transaction must not cause the loss of the others, which were acknowledged to the device.
 */
final class BatchSplitter {

  private final RollupService rollup;
  private final DatabaseRetry retry;
  private final List<Transaction> good = new ArrayList<>();
  private final List<Transaction> refused = new ArrayList<>();
  private @Nullable String reason;

  BatchSplitter(RollupService rollup, DatabaseRetry retry) {
    this.rollup = rollup;
    this.retry = retry;
  }

  /** The batch with what the database takes, and what it refuses. */
  CheckedBatch split(TransactionBatch batch) {
    tryAll(batch);
    return new CheckedBatch(batch.with(good), refused, reason);
  }

  private void tryAll(TransactionBatch part) {
    var all = part.transactions();
    var refusal = refusal(part);
    if (refusal == null) {
      good.addAll(all);
    } else if (all.size() <= 1) {
      refused.addAll(all);
      reason = reason == null ? refusal : reason;
    } else {
      int half = all.size() / 2;
      tryAll(part.with(all.subList(0, half)));
      tryAll(part.with(all.subList(half, all.size())));
    }
  }

  private @Nullable String refusal(TransactionBatch part) {
    try {
      retry.untilDone(
          () -> {
            rollup.dryRun(part);
            return Boolean.TRUE;
          });
      return null;
    } catch (RefusedException e) {
      return "cannot be counted: " + e.getMessage();
    }
  }
}
