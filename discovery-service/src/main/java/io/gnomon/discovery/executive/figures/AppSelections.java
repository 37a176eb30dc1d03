package io.gnomon.discovery.executive.figures;

import io.gnomon.discovery.breakdown.query.AppFilter;
import io.gnomon.discovery.breakdown.query.Breakdown;
import io.gnomon.discovery.breakdown.query.SliceCondition;
import io.gnomon.discovery.breakdown.query.SliceCondition.Bounded;
import io.gnomon.discovery.breakdown.query.SliceCondition.Word;
import io.gnomon.discovery.breakdown.query.SliceSelection;
import io.gnomon.discovery.catalog.AppKind;
import io.gnomon.discovery.catalog.RiskLevel;
import io.gnomon.discovery.report.DayRange;
import io.gnomon.discovery.report.ReportScope;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Which apps of a report are meant: all but trackers, as in its list of apps.
 *
 * @param tags of apps, by their ids, as of one moment
 */
record AppSelections(ReportScope scope, Map<String, String> tags) {

  private static final SliceCondition KINDS =
      SliceCondition.oneOf(
          Word.KIND,
          EnumSet.complementOf(EnumSet.of(AppKind.TRACKER)).stream().map(AppKind::text).toList());

  SliceSelection apps(SliceCondition... conditions) {
    return of(scope, conditions);
  }

  private static SliceSelection of(ReportScope where, SliceCondition... conditions) {
    var all = Stream.concat(Stream.of(KINDS), Arrays.stream(conditions)).toList();
    return new SliceSelection(where, Breakdown.byApp(), new AppFilter(all));
  }

  /** Apps that were not used before these days, in all that the report has. */
  SliceSelection startedInRange() {
    var report = scope.report();
    var range = scope.range();
    var from = Objects.requireNonNullElse(report.from(), range.from());
    var all = new DayRange(from.isAfter(range.from()) ? range.from() : from, range.to());
    return of(
        new ReportScope(report, all),
        Bounded.FIRST_SEEN.atLeast(range.from().atStartOfDay(ZoneOffset.UTC).toInstant()));
  }

  SliceCondition tagged(String tag) {
    return SliceCondition.ids(ids(tag));
  }

  SliceCondition notTagged(String tag) {
    return SliceCondition.noneOf(ids(tag));
  }

  private List<String> ids(String tag) {
    return tags.entrySet().stream()
        .filter(each -> each.getValue().equals(tag))
        .map(Map.Entry::getKey)
        .toList();
  }

  SliceCondition untagged() {
    return SliceCondition.noneOf(List.copyOf(tags.keySet()));
  }

  static SliceCondition risk(RiskLevel level) {
    return SliceCondition.oneOf(Word.RISK_LEVEL, List.of(level.text()));
  }

  static SliceCondition usedBy(long users) {
    return Bounded.USERS.atLeast(users);
  }
}
