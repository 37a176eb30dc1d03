package io.gnomon.agent.visit;

import io.gnomon.agent.event.Attempt;
import io.gnomon.agent.event.AttemptKind;
import io.gnomon.agent.feed.Policy;
import io.gnomon.agent.telemetry.Transaction;
import io.gnomon.matching.decision.Decision;
import io.gnomon.matching.decision.DecisionRequest;
import io.gnomon.matching.decision.Indicator;
import io.gnomon.matching.decision.IndicatorAction;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Lets visits pass or not, as the device's policy says. */
public final class Gatekeeper {

  private final Pages pages;

  public Gatekeeper(Pages pages) {
    this.pages = pages;
  }

  /**
   * Decides about a visit; remembers in the bypasses that a user went on.
   *
   * @param nowMillis the moment for which the policy is asked
   */
  public VisitResult judge(Visit visit, Policy policy, Bypasses bypasses, long nowMillis) {
    var group = policy.group() == null ? "" : policy.group().id();
    var request =
        DecisionRequest.of(visit.url(), group, Instant.ofEpochMilli(nowMillis)).by(visit.user());
    var decision = policy.decide(request);
    var indicator = decision.decidedBy();
    if (indicator == null || decision.action() == IndicatorAction.Allowed) {
      return passed(visit, decision, Outcome.ALLOWED, null);
    }
    if (decision.action() == IndicatorAction.Block) {
      var page = pages.block(visit, decision, policy.settings());
      var attempt = attempt(AttemptKind.BLOCKED, visit, indicator);
      return new VisitResult(decision, Outcome.BLOCKED, page, attempt, null);
    }
    return warned(visit, policy, decision, bypasses);
  }

  private VisitResult warned(Visit visit, Policy policy, Decision decision, Bypasses bypasses) {
    var indicator = decision.decidedBy();
    if (indicator == null || bypasses.holds(indicator, visit.user(), visit.atMillis())) {
      return passed(visit, decision, Outcome.BYPASSED, null);
    }
    if (!visit.bypass()) {
      var page = pages.warn(visit, decision, policy.settings());
      var attempt = attempt(AttemptKind.WARNED, visit, indicator);
      return new VisitResult(decision, Outcome.WARNED, page, attempt, null);
    }
    var lasts = Duration.ofHours(policy.settings().bypassHoursOrUsual());
    bypasses.remember(indicator, visit.user(), visit.atMillis() + lasts.toMillis());
    var attempt = attempt(AttemptKind.BYPASSED, visit, indicator);
    return passed(visit, decision, Outcome.BYPASSED, attempt);
  }

  private static VisitResult passed(
      Visit visit, Decision decision, Outcome outcome, @Nullable Attempt attempt) {
    var url = visit.url();
    var transaction =
        new Transaction(
            visit.atMillis(),
            visit.user(),
            visit.ipAddress(),
            url.host().value(),
            visit.pathVisible() ? url.path() : null,
            visit.uploadedBytes(),
            visit.downloadedBytes());
    return new VisitResult(decision, outcome, null, attempt, transaction);
  }

  private static Attempt attempt(AttemptKind kind, Visit visit, Indicator indicator) {
    var app = indicator.app();
    return new Attempt(
        kind,
        visit.atMillis(),
        visit.user(),
        Long.toString(indicator.id()),
        app == null ? null : app.id(),
        visit.url().host().value(),
        visit.cleanUrl());
  }
}
