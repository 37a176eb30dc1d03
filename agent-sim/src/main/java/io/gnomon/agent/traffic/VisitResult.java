package io.gnomon.agent.traffic;

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

  /** A copy without the transaction, for a device that collects no telemetry. */
  public VisitResult withoutTransaction() {
    return new VisitResult(decision, outcome, page, attempt, audits, null);
  }
}
