package io.gnomon.agent.traffic;

import io.gnomon.agent.feed.Policy;
import io.gnomon.matching.decision.Decision;
import io.gnomon.matching.decision.DecisionRequest;
import io.gnomon.matching.indicator.DecisionIndicator;
import io.gnomon.matching.indicator.IndicatorAction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evaluates visits against the policy of a device. */
public final class VisitEvaluator {

  private final PageRenderer pages;

  public VisitEvaluator(PageRenderer pages) {
    this.pages = pages;
  }

  /**
   * Decides about a visit, and records a bypass where the user goes on after a warning.
   *
   * @param nowMillis the moment at which indicators must not have expired
   */
  public VisitResult evaluate(Visit visit, Policy policy, Bypasses bypasses, long nowMillis) {
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
      return stopped(visit, decision, Outcome.BLOCKED, page, attempt);
    }
    return warned(visit, policy, decision, bypasses);
  }

  private VisitResult warned(Visit visit, Policy policy, Decision decision, Bypasses bypasses) {
    var indicator = decision.decidedBy();
    if (indicator == null || bypasses.isValid(indicator, visit.user(), visit.atMillis())) {
      return passed(visit, decision, Outcome.BYPASSED, null);
    }
    if (!visit.bypass()) {
      var page = pages.warn(visit, decision, policy.settings());
      var attempt = attempt(AttemptKind.WARNED, visit, indicator);
      return stopped(visit, decision, Outcome.WARNED, page, attempt);
    }
    var validity = Duration.ofHours(policy.settings().bypassHoursOrDefault());
    bypasses.add(indicator, visit.user(), visit.atMillis() + validity.toMillis());
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
    return new VisitResult(decision, outcome, null, attempt, audits(visit, decision), transaction);
  }

  private static VisitResult stopped(
      Visit visit, Decision decision, Outcome outcome, String page, Attempt attempt) {
    return new VisitResult(decision, outcome, page, attempt, audits(visit, decision), null);
  }

  private static List<Attempt> audits(Visit visit, Decision decision) {
    return decision.audits().isEmpty()
        ? List.of()
        : decision.audits().stream()
            .map(indicator -> attempt(AttemptKind.AUDITED, visit, indicator))
            .toList();
  }

  private static Attempt attempt(AttemptKind kind, Visit visit, DecisionIndicator indicator) {
    var app = indicator.app();
    return new Attempt(
        kind,
        visit.atMillis(),
        visit.user(),
        Long.toString(indicator.id()),
        app == null ? null : app.id(),
        visit.url().host().value(),
        visit.reportedUrl());
  }
}
