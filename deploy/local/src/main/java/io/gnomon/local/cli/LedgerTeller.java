package io.gnomon.local.cli;

import io.gnomon.local.ledger.Verification.Outcome;
import java.io.PrintWriter;

/** Prints what a comparison came to, and makes an exit code of it. */
final class LedgerTeller {

  static final int NOT_COMPARED = 2;
  private static final int EQUAL = 0;
  private static final int DIFFERENT = 1;

  private LedgerTeller() {}

  static int tell(Outcome outcome, PrintWriter out) {
    var verdict = outcome.verdict();
    out.println("compared " + verdict.scope());
    if (verdict.dropped() + verdict.uncertain() > 0) {
      out.printf(
          "taken off: %,d transactions that devices gave up, and up to %,d that were sent and never answered for%n",
          verdict.dropped(), verdict.uncertain());
    }
    verdict.named().forEach(difference -> out.println("DIFFERENT  " + difference.sentence()));
    if (verdict.differences() > verdict.named().size()) {
      out.printf("and %,d more%n", verdict.differences() - verdict.named().size());
    }
    if (!outcome.ledgerComplete()) {
      out.println(
          "the ledger is not whole: a process of the fleet was killed, and what it had not kept is unknown");
      return NOT_COMPARED;
    }
    out.println(verdict.equal() ? "EQUAL" : "%,d differences".formatted(verdict.differences()));
    return verdict.equal() ? EQUAL : DIFFERENT;
  }
}
