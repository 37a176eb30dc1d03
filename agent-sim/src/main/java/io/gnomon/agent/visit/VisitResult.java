package io.gnomon.agent.visit;

import io.gnomon.agent.event.Attempt;
import io.gnomon.agent.telemetry.Transaction;
import io.gnomon.matching.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What became of a visit.
 *
 * @param page what the user reads instead of the site
 * @param attempt what is to be raised
 * @param transaction what was moved; null where the visit did not take place
 */
public record VisitResult(
    Decision decision,
    Outcome outcome,
    @Nullable String page,
    @Nullable Attempt attempt,
    @Nullable Transaction transaction) {}
