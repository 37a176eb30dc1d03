package io.gnomon.local.cli.fleet;

import io.gnomon.local.ledger.Verification.Outcome;
import java.io.PrintWriter;

/** Prints the result of a comparison and turns it into an exit code. */
final class ComparisonPrinter {

  static final int NOT_COMPARED = 2;
  private static final int EQUAL = 0;
  private static final int DIFFERENT = 1;

  private ComparisonPrinter() {}

  static int print(Outcome outcome, PrintWriter out) {
    var result = outcome.result();
    out.println("compared " + result.scope());
    if (result.dropped() + result.uncertain() > 0) {
      out.printf(
          "not counted as missing: %,d transactions that devices dropped, and up to %,d that were sent without an answer%n",
          result.dropped(), result.uncertain());
    }
    result.named().forEach(difference -> out.println("DIFFERENT  " + difference.sentence()));
    if (result.differences() > result.named().size()) {
      out.printf("and %,d more%n", result.differences() - result.named().size());
    }
    if (!outcome.ledgerComplete()) {
      out.println(
          "the ledger is incomplete: a process of the fleet was killed before it had stored everything");
      return NOT_COMPARED;
    }
    out.println(result.equal() ? "EQUAL" : "%,d differences".formatted(result.differences()));
    return result.equal() ? EQUAL : DIFFERENT;
  }
}
