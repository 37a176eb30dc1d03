package io.gnomon.matching.decision;

import io.gnomon.matching.host.HostName;
import io.gnomon.matching.indicator.DecisionIndicator;
import io.gnomon.matching.indicator.IndicatorTarget;
import java.util.List;

/** An indicator whose value was understood, with the hosts that it does not match. */
record CompiledIndicator(
    DecisionIndicator indicator, IndicatorTarget target, List<HostName> except) {

  static CompiledIndicator of(DecisionIndicator indicator, IndicatorTarget target) {
    return new CompiledIndicator(
        indicator, target, HostName.parseAll(indicator.exceptHosts()).toList());
  }

  /** Whether it holds for that host at the time of the visit, for any user and device. */
  boolean isInForce(DecisionRequest request) {
    return !indicator.isExpiredAt(request.at()) && !isExcepted(request.host());
  }

  /** Whether only its scope keeps it from a visit that it matches. */
  boolean isOutOfScope(DecisionRequest request) {
    return isInForce(request)
        && indicator.scope().scopeMatch(request.groupId(), request.user()) == null;
  }

  private boolean isExcepted(HostName host) {
    for (HostName each : except) {
      if (host.isUnder(each)) {
        return true;
      }
    }
    return false;
  }
}
