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

  /** Decides about a visit; remembers in the bypasses that a user went on. */
  public VisitResult judge(Visit visit, Policy policy, Bypasses bypasses, long nowMillis) {
    var group = policy.group() == null ? "" : policy.group().id();
    var request =
        DecisionRequest.of(visit.url(), group, Instant.ofEpochMilli(nowMillis)).by(visit.user());
    var decision = policy.decide(request);
    var indicator = decision.decidedBy();
    if (indicator == null || decision.action() == IndicatorAction.Allowed) {
      return passed(visit, decision, Outcome.ALLOWED, null, nowMillis);
    }
    if (decision.action() == IndicatorAction.Block) {
      var page = pages.block(visit, decision, policy.settings());
      var attempt = attempt(AttemptKind.BLOCKED, visit, indicator, nowMillis);
      return new VisitResult(decision, Outcome.BLOCKED, page, attempt, null);
    }
    return warned(visit, policy, decision, bypasses, nowMillis);
  }

  private VisitResult warned(
      Visit visit, Policy policy, Decision decision, Bypasses bypasses, long nowMillis) {
    var indicator = decision.decidedBy();
    if (indicator == null || bypasses.holds(indicator, visit.user(), nowMillis)) {
      return passed(visit, decision, Outcome.BYPASSED, null, nowMillis);
    }
    if (!visit.bypass()) {
      var page = pages.warn(visit, decision, policy.settings());
      var attempt = attempt(AttemptKind.WARNED, visit, indicator, nowMillis);
      return new VisitResult(decision, Outcome.WARNED, page, attempt, null);
    }
    var lasts = Duration.ofHours(policy.settings().bypassHoursOrUsual());
    bypasses.remember(indicator, visit.user(), nowMillis + lasts.toMillis());
    var attempt = attempt(AttemptKind.BYPASSED, visit, indicator, nowMillis);
    return passed(visit, decision, Outcome.BYPASSED, attempt, nowMillis);
  }

  private static VisitResult passed(
      Visit visit, Decision decision, Outcome outcome, @Nullable Attempt attempt, long nowMillis) {
    var url = visit.url();
    var transaction =
        new Transaction(
            nowMillis,
            visit.user(),
            visit.ipAddress(),
            url.host().value(),
            visit.pathVisible() ? url.path() : null,
            visit.uploadedBytes(),
            visit.downloadedBytes());
    return new VisitResult(decision, outcome, null, attempt, transaction);
  }

  private static Attempt attempt(
      AttemptKind kind, Visit visit, Indicator indicator, long nowMillis) {
    var app = indicator.app();
    return new Attempt(
        kind,
        nowMillis,
        visit.user(),
        Long.toString(indicator.id()),
        app == null ? null : app.id(),
        visit.url().host().value(),
        visit.cleanUrl());
  }
}
