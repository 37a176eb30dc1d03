package io.gnomon.policy.manualindicator;

import io.gnomon.policy.indicator.Indicator;
import io.gnomon.policy.indicator.StoredIndicator;
import io.gnomon.policy.manualindicator.IndicatorImportResponse.LineProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What becomes of the lines of a file.
 *
 * @param rejected of the lines, with why
 */
record IndicatorImportPlan(
    List<Indicator> create, List<Change> change, int unchanged, List<LineProblem> rejected) {

  /** An indicator that is there, and what it becomes. */
  record Change(Indicator before, Indicator after) {}

  /**
   * Compares what a file has with what is there.
   *
   * @param wanted by what only one may have
   * @param present of these
   */
  static IndicatorImportPlan of(
      Map<TargetKey, Indicator> wanted,
      Map<TargetKey, StoredIndicator> present,
      List<LineProblem> rejected) {
    var create = new ArrayList<Indicator>();
    var change = new ArrayList<Change>();
    wanted.forEach(
        (target, indicator) -> {
          var stored = present.get(target);
          if (stored == null) {
            create.add(indicator);
          } else if (!indicator.withId(stored.indicator().id()).equals(stored.indicator())) {
            change.add(new Change(stored.indicator(), indicator.withId(stored.indicator().id())));
          }
        });
    return new IndicatorImportPlan(
        create, change, wanted.size() - create.size() - change.size(), rejected);
  }

  boolean isEmpty() {
    return create.isEmpty() && change.isEmpty();
  }
}
