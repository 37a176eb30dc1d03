package io.gnomon.policy.manualindicator;

import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.matching.indicator.IndicatorAction;
import io.gnomon.matching.indicator.IndicatorTarget;
import io.gnomon.matching.indicator.Scope;
import io.gnomon.matching.indicator.ScopeKind;
import io.gnomon.policy.PolicyProblem;
import io.gnomon.policy.Severity;
import io.gnomon.policy.indicator.Indicator;
import io.gnomon.policy.indicator.IndicatorOrigin;
import io.gnomon.policy.indicator.IndicatorText;
import io.gnomon.policy.indicator.Unblockable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks a request and makes it an indicator. */
public final class NewIndicator {

  /** The last that RFC 3339 has. */
  private static final Instant MAX_EXPIRY = Instant.parse("9999-12-31T23:59:59Z");

  private NewIndicator() {}

  /**
   * Ends the request where there cannot be such an indicator.
   *
   * @param groups the ids of all device groups
   */
  public static Indicator from(
      CreateIndicatorRequest wanted, Unblockable unblockable, Set<String> groups, Instant now) {
    var target =
        IndicatorTarget.parse(wanted.type(), wanted.value())
            .orElseThrow(() -> invalid("value is no " + wanted.type() + ": " + wanted.value()));
    if (wanted.action() == IndicatorAction.Block || wanted.action() == IndicatorAction.Warn) {
      refuseUnblockable(target, unblockable);
    }
    return new Indicator(
        Indicator.NO_ID,
        wanted.type(),
        target.canonical(),
        wanted.action(),
        text(wanted),
        IndicatorOrigin.manual,
        null,
        scope(wanted, groups),
        expiry(wanted, now),
        List.of());
  }

  private static void refuseUnblockable(IndicatorTarget target, Unblockable unblockable) {
    var reason = unblockable.reason(target);
    if (reason != null) {
      var type =
          reason.endsWith("never-block list")
              ? PolicyProblem.NEVER_BLOCK
              : PolicyProblem.NOT_BLOCKABLE;
      throw new ProblemException(type, reason);
    }
  }

  private static @Nullable Instant expiry(CreateIndicatorRequest wanted, Instant now) {
    var expiresAt = wanted.expiresAt();
    if (expiresAt != null && !expiresAt.isAfter(now)) {
      throw invalid("expiresAt has passed");
    }
    if (expiresAt != null && expiresAt.isAfter(MAX_EXPIRY)) {
      throw invalid("expiresAt is after " + MAX_EXPIRY);
    }
    return expiresAt == null ? null : expiresAt.truncatedTo(ChronoUnit.MILLIS);
  }

  private static IndicatorText text(CreateIndicatorRequest wanted) {
    return new IndicatorText(
        wanted.title().strip(),
        wanted.severity() == null ? Severity.INFORMATIONAL : wanted.severity(),
        wanted.description(),
        wanted.recommendedActions(),
        wanted.generateAlert() == null
            ? wanted.action() != IndicatorAction.Allowed
            : wanted.generateAlert());
  }

  private static Scope scope(CreateIndicatorRequest wanted, Set<String> groups) {
    var scope = wanted.scope() == null ? Scope.everyone() : wanted.scope();
    if (!scope.users().isEmpty()) {
      throw invalid(
          "scope.users is not supported yet: policy-service does not know which users a device has");
    }
    if (scope.kind() != ScopeKind.everyone && scope.groups().isEmpty()) {
      throw invalid("scope." + scope.kind() + " names no group");
    }
    for (var group : scope.groups()) {
      if (!groups.contains(group)) {
        throw invalid("no device group " + group);
      }
    }
    return scope;
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(StandardProblem.INVALID_VALUE, detail);
  }
}
