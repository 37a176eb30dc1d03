package io.gnomon.policy.manualindicator;

import static java.util.Comparator.comparingLong;

import io.gnomon.kit.problem.ProblemException;
import io.gnomon.policy.devicegroup.DeviceGroupReader;
import io.gnomon.policy.enforcement.PlanningRulesReader;
import io.gnomon.policy.indicator.Indicator;
import io.gnomon.policy.indicator.IndicatorStore;
import io.gnomon.policy.indicator.StoredIndicator;
import io.gnomon.policy.manualindicator.IndicatorImportResponse.LineProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Plans what becomes of the lines of a file, by the rules for an indicator that is submitted. */
@ApplicationScoped
class IndicatorImportPlanner {

  private final IndicatorStore indicators;
  private final IndicatorLimiter limiter;
  private final PlanningRulesReader rules;
  private final DeviceGroupReader groups;
  private final Validator validator;
  private final Clock clock;

  IndicatorImportPlanner(
      IndicatorStore indicators,
      IndicatorLimiter limiter,
      PlanningRulesReader rules,
      DeviceGroupReader groups,
      Validator validator,
      Clock clock) {
    this.indicators = indicators;
    this.limiter = limiter;
    this.rules = rules;
    this.groups = groups;
    this.validator = validator;
    this.clock = clock;
  }

  /** What does not depend on the feed, so that its head need not be locked yet. */
  IndicatorRequests read(IndicatorFile file) {
    var reader = new IndicatorLineReader(groups.refs(), validator);
    var byLine = new LinkedHashMap<Long, CreateIndicatorRequest>();
    var rejected = new ArrayList<LineProblem>();
    for (var line : file.lines()) {
      try {
        byLine.put(line.number(), reader.read(line));
      } catch (BadLineException e) {
        rejected.add(new LineProblem(line.number(), e.reason()));
      }
    }
    return new IndicatorRequests(byLine, rejected);
  }

  /** Ends the request where there would be too many indicators. */
  IndicatorImportPlan plan(IndicatorRequests requests) {
    var unblockable = rules.current().unblockable();
    var known = groups.refs().byId().keySet();
    var now = clock.instant();
    var wanted = new LinkedHashMap<TargetKey, Indicator>();
    var rejected = new ArrayList<>(requests.rejected());
    requests
        .byLine()
        .forEach(
            (line, request) -> {
              try {
                var indicator = NewIndicator.from(request, unblockable, known, now);
                if (wanted.putIfAbsent(TargetKey.of(indicator), indicator) != null) {
                  rejected.add(
                      new LineProblem(line, "An earlier line has the same type, value and scope."));
                }
              } catch (ProblemException e) {
                rejected.add(new LineProblem(line, String.valueOf(e.problem().detail())));
              }
            });
    rejected.sort(comparingLong(LineProblem::line));
    var plan = IndicatorImportPlan.of(wanted, present(wanted.values()), rejected);
    limiter.requireRoomFor(plan.create().size());
    return plan;
  }

  private Map<TargetKey, StoredIndicator> present(Collection<Indicator> wanted) {
    return indicators.madeByHand(wanted.stream().map(Indicator::value).toList()).stream()
        .collect(
            Collectors.toMap(
                stored -> TargetKey.of(stored.indicator()),
                Function.identity(),
                (first, second) -> first));
  }

  /**
   * What the lines of a file submit.
   *
   * @param byLine in the order of the file
   * @param rejected of the lines, with why
   */
  record IndicatorRequests(Map<Long, CreateIndicatorRequest> byLine, List<LineProblem> rejected) {}
}
