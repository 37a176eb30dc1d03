package io.gnomon.agent.api.ledger;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gnomon.agent.ledger.Losses;
import io.gnomon.agent.ledger.table.Sums;
import java.util.List;

/** Transactions that were given up. */
record LostSums(@JsonUnwrapped Sums sums, List<KeyedSums> bySite) {

  static LostSums of(Losses losses) {
    return new LostSums(losses.total(), KeyedSums.of(losses.sites()));
  }
}
