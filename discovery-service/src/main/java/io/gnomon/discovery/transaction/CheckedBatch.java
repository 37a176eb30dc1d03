package io.gnomon.discovery.transaction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A batch as it was read.
 *
 * @param batch with the transactions that can be counted
 * @param refused its other transactions
 * @param reason why the first of those cannot be counted; null when there is none
 */
public record CheckedBatch(
    TransactionBatch batch, List<Transaction> refused, @Nullable String reason) {

  static CheckedBatch of(TransactionBatch batch) throws BadBatchException {
    var good = new ArrayList<Transaction>(batch.transactions().size());
    var refused = new ArrayList<Transaction>();
    String reason = null;
    for (var transaction : batch.transactions()) {
      var fault = BatchChecks.fault(batch, transaction);
      if (fault == null) {
        good.add(transaction);
      } else {
        refused.add(transaction);
        reason = reason == null ? fault : reason;
      }
    }
    if (reason != null && good.isEmpty()) {
      throw new BadBatchException(reason);
    }
    return new CheckedBatch(
        batch.with(Collections.unmodifiableList(good)),
        Collections.unmodifiableList(refused),
        reason);
  }
}
