package io.gnomon.matching.decision;

import io.gnomon.matching.host.UrlPath;
import io.gnomon.matching.indicator.DecisionIndicator;
import io.gnomon.matching.indicator.IndicatorAction;
import io.gnomon.matching.indicator.IndicatorTarget;
import io.gnomon.matching.indicator.Scope.ScopeMatch;
import io.gnomon.matching.indicator.ScopeKind;
import org.jspecify.annotations.Nullable;

/** An indicator that matches a visit and applies to it, with what the comparison looks at. */
record Candidate(DecisionIndicator indicator, IndicatorTarget target, ScopeMatch scopeMatch) {

  /** Null when the indicator does not apply to the host, device and user, or no longer. */
  static @Nullable Candidate of(CompiledIndicator compiled, DecisionRequest request) {
    DecisionIndicator indicator = compiled.indicator();
    if (!compiled.isInForce(request)) {
      return null;
    }
    ScopeMatch scopeMatch = indicator.scope().scopeMatch(request.groupId(), request.user());
    return scopeMatch == null ? null : new Candidate(indicator, compiled.target(), scopeMatch);
  }

  /** Why it applies to this device and user. */
  String scopeReason() {
    return indicator.scope().kind() == ScopeKind.everyoneExcept
        ? "it applies to everyone outside its exceptions"
        : scopeMatch.text();
  }

  boolean isOnHost() {
    return target instanceof IndicatorTarget.OnHost;
  }

  int hostLabels() {
    return target instanceof IndicatorTarget.OnHost onHost ? onHost.host().labelCount() : 0;
  }

  boolean hasPath() {
    return pathSegments() > 0;
  }

  int pathSegments() {
    return target instanceof IndicatorTarget.OnHost onHost
        ? UrlPath.segmentCount(onHost.path())
        : 0;
  }

  int prefixLength() {
    return target instanceof IndicatorTarget.OnAddress onAddress
        ? onAddress.range().prefixLength()
        : 0;
  }

  boolean isAudit() {
    return indicator.action() == IndicatorAction.Audit;
  }

  /** What of the visit it matched. */
  String match() {
    String value = target.canonical();
    if (!isOnHost()) {
      return "the address is in " + value;
    }
    return hasPath() ? "the URL begins with " + value : value + " covers the host";
  }
}
