package io.gnomon.matching.decision;

import io.gnomon.matching.host.HostName;
import io.gnomon.matching.host.UrlPath;
import io.gnomon.matching.indicator.DecisionIndicator;
import io.gnomon.matching.indicator.IndicatorAction;
import io.gnomon.matching.indicator.IndicatorTarget;
import io.gnomon.matching.indicator.IndicatorTarget.OnAddress;
import io.gnomon.matching.indicator.IndicatorTarget.OnHost;
import io.gnomon.matching.indicator.Scope;
import io.gnomon.matching.indicator.ScopeKind;
import java.util.List;
import java.util.Optional;

/**
 * The decision as the text of the rules has it: look at every indicator, keep those that match, let
 * each pair compete. Slow, and written apart from the index on purpose.
 */
final class NaiveDecision {

  private NaiveDecision() {}

  static Optional<DecisionIndicator> decider(
      List<DecisionIndicator> indicators, DecisionRequest request, DecisionMode mode) {
    DecisionIndicator best = null;
    for (DecisionIndicator indicator : indicators) {
      boolean competes = indicator.action() != IndicatorAction.Audit && matches(indicator, request);
      if (competes && (best == null || beats(indicator, best, request, mode))) {
        best = indicator;
      }
    }
    return Optional.ofNullable(best);
  }

  static boolean matches(DecisionIndicator indicator, DecisionRequest request) {
    boolean expired = indicator.expiresAt() != null && !indicator.expiresAt().isAfter(request.at());
    boolean excepted =
        indicator.exceptHosts().stream().map(HostName::of).anyMatch(request.host()::isUnder);
    return !expired
        && !excepted
        && indicator.scope().appliesTo(request.groupId(), request.user())
        && targets(indicator, request);
  }

  private static boolean targets(DecisionIndicator indicator, DecisionRequest request) {
    IndicatorTarget target = target(indicator);
    if (target instanceof OnAddress onAddress) {
      return request.address() != null && onAddress.range().contains(request.address());
    }
    OnHost onHost = (OnHost) target;
    if (!onHost.hasPath()) {
      return request.host().isUnder(onHost.host());
    }
    return request.host().equals(onHost.host())
        && request.path() != null
        && UrlPath.isUnder(request.path(), onHost.path());
  }

  private static boolean beats(
      DecisionIndicator one, DecisionIndicator other, DecisionRequest request, DecisionMode mode) {
    long[] ours = key(one, request, mode);
    long[] theirs = key(other, request, mode);
    for (int i = 0; i < ours.length; i++) {
      if (ours[i] != theirs[i]) {
        return ours[i] < theirs[i];
      }
    }
    return false;
  }

  private static long[] key(
      DecisionIndicator indicator, DecisionRequest request, DecisionMode mode) {
    IndicatorTarget target = target(indicator);
    boolean host = target instanceof OnHost;
    long labels = target instanceof OnHost h ? h.host().labels().size() : 0;
    long segments = target instanceof OnHost h ? UrlPath.segmentCount(h.path()) : 0;
    long prefix = target instanceof OnAddress a ? a.range().prefixLength() : 0;
    long action = List.of("Allowed", "Warn", "Block").indexOf(indicator.action().name());
    if (mode == DecisionMode.anchorCompatible) {
      return new long[] {action, -segments, indicator.id()};
    }
    return new long[] {
      host ? 0 : 1,
      -labels,
      segments > 0 ? 0 : 1,
      -segments,
      -prefix,
      width(indicator.scope(), request),
      action,
      indicator.id()
    };
  }

  private static int width(Scope scope, DecisionRequest request) {
    if (scope.kind() != ScopeKind.only) {
      return 2;
    }
    return request.user() != null && scope.users().contains(request.user()) ? 0 : 1;
  }

  private static IndicatorTarget target(DecisionIndicator indicator) {
    return IndicatorTarget.parse(indicator.type(), indicator.value()).orElseThrow();
  }
}
