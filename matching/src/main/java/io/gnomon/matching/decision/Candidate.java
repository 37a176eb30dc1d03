package io.gnomon.matching.decision;

import io.gnomon.matching.decision.Scope.Standing;
import io.gnomon.matching.host.UrlPath;
import org.jspecify.annotations.Nullable;

/** An indicator that matches a visit and applies to it, with what the comparison looks at. */
record Candidate(Indicator indicator, IndicatorTarget target, Standing standing) {

  /** Null when the indicator does not apply to the host, device and user, or no longer. */
  static @Nullable Candidate of(CompiledIndicator compiled, DecisionRequest request) {
    Indicator indicator = compiled.indicator();
    if (indicator.isExpiredAt(request.at()) || !compiled.isMeantFor(request.host())) {
      return null;
    }
    Standing standing = indicator.scope().standing(request.groupId(), request.user());
    return standing == null ? null : new Candidate(indicator, compiled.target(), standing);
  }

  /** Why it applies to this device and user, in words. */
  String standingWords() {
    return indicator.scope().kind() == Scope.Kind.everyoneExcept
        ? "it applies to everyone outside its exceptions"
        : standing.words();
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
