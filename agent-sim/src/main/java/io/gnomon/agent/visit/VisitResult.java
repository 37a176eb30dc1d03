package io.gnomon.agent.visit;

import io.gnomon.agent.event.Attempt;
import io.gnomon.agent.telemetry.Transaction;
import io.gnomon.matching.decision.Decision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a visit.
 *
 * @param page what the user reads in place of the site
 * @param attempt to be raised as an event
 * @param audits one for each indicator that only audits, to be raised whatever the outcome is
 * @param transaction the traffic; null where the visit was stopped
 */
public record VisitResult(
    Decision decision,
    Outcome outcome,
    @Nullable String page,
    @Nullable Attempt attempt,
    List<Attempt> audits,
    @Nullable Transaction transaction) {

  /** The same result where no telemetry is collected. */
  public VisitResult withoutTransaction() {
    return new VisitResult(decision, outcome, page, attempt, audits, null);
  }
}
