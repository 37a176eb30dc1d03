package io.gnomon.discovery.trend;

import io.gnomon.discovery.breakdown.filter.AppQuery;
import io.gnomon.discovery.breakdown.filter.SelectionReader;
import io.gnomon.discovery.breakdown.query.BreakdownStore;
import io.gnomon.discovery.directory.AppTagFollower;
import io.gnomon.discovery.report.ReportScope;
import io.gnomon.discovery.trend.Share.SharePercent;
import io.gnomon.discovery.usage.UsageHours;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Divides the usage of reports, and compares it with the span before. */
@ApplicationScoped
public class SeriesService {

  private static final int MAX_DAYS = 400;

  private static final Comparator<SeriesPart> PARTS_BY_TRAFFIC =
      Comparator.comparingLong((SeriesPart part) -> part.measures().trafficBytes())
          .reversed()
          .thenComparing(SeriesPart::key, Comparator.nullsLast(Comparator.naturalOrder()));

  private static final Comparator<Share> SHARES_BY_TRAFFIC =
      Comparator.comparingLong((Share part) -> part.measures().trafficBytes())
          .reversed()
          .thenComparing(Share::key, Comparator.nullsLast(Comparator.naturalOrder()));

  private final SeriesStore store;
  private final SelectionReader selections;
  private final BreakdownStore breakdowns;
  private final AppTagFollower tags;
  private final Clock clock;

  SeriesService(
      SeriesStore store,
      SelectionReader selections,
      BreakdownStore breakdowns,
      AppTagFollower tags,
      Clock clock) {
    this.store = store;
    this.selections = selections;
    this.breakdowns = breakdowns;
    this.tags = tags;
    this.clock = clock;
  }

  /** The measures of a part on each day or in each hour on which it was used. */
  private record Slots(Map<SeriesKey, SeriesMeasures> measures, SeriesWindow window) {

    List<SeriesPoint> points(@Nullable String part) {
      return LongStream.rangeClosed(window.first(), window.last())
          .mapToObj(
              slot ->
                  new SeriesPoint(
                      window.start(slot),
                      measures.getOrDefault(new SeriesKey(part, slot), SeriesMeasures.NONE)))
          .toList();
    }
  }

  /** What two spans add up to, part by part. */
  private record Spans(
      Map<@Nullable String, SeriesMeasures> now, Map<@Nullable String, SeriesMeasures> before) {

    Set<@Nullable String> keys() {
      var keys = new HashSet<@Nullable String>(now.keySet());
      keys.addAll(before.keySet());
      return keys;
    }

    SeriesMeasures now(@Nullable String key) {
      return now.getOrDefault(key, SeriesMeasures.NONE);
    }

    @Nullable SeriesChange change(@Nullable String key) {
      return SeriesChange.between(before.getOrDefault(key, SeriesMeasures.NONE), now(key));
    }
  }

  /** Over time. */
  public Series series(ReportScope scope, SeriesQuery query, SeriesInterval interval) {
    var window = interval == SeriesInterval.DAY ? days(scope) : hours(scope, query);
    var selection = selection(scope, query, query.split());
    var slots = new Slots(store.slots(window, selection), window);
    var spans = spans(window, selection);
    var keys = spans.keys();
    if (query.split() == null) {
      keys.add(null);
    }
    var parts =
        keys.stream()
            .map(key -> new SeriesPart(key, spans.now(key), spans.change(key), slots.points(key)))
            .sorted(PARTS_BY_TRAFFIC)
            .toList();
    return new Series(
        window.start(window.first()),
        window.start(window.last() + 1),
        interval,
        query.split(),
        parts);
  }

  /** In parts. */
  public Shares shares(ReportScope scope, SeriesQuery query) {
    var by = Objects.requireNonNullElse(query.split(), SeriesSplit.CATEGORY);
    var window = window(scope);
    var all = selection(scope, query, null);
    var whole = byPart(store.total(window, all)).getOrDefault(null, SeriesMeasures.NONE);
    var spans = spans(window, all.by(by));
    var parts =
        spans.keys().stream()
            .map(
                key ->
                    new Share(
                        key,
                        spans.now(key),
                        SharePercent.of(spans.now(key), whole),
                        spans.change(key)))
            .sorted(SHARES_BY_TRAFFIC)
            .toList();
    return new Shares(scope.range().from(), scope.range().to(), by, whole, parts);
  }

  private SeriesSelection selection(
      ReportScope scope, SeriesQuery query, @Nullable SeriesSplit split) {
    return new SeriesSelection(
        split, query.kinds(), query.countedKinds(), tags.all(), apps(scope, query));
  }

  /** Those that are named and those that a saved query finds; null where neither is asked for. */
  private @Nullable Set<String> apps(ReportScope scope, SeriesQuery query) {
    var named = query.apps();
    var saved = query.savedQuery();
    if (saved == null) {
      return named.isEmpty() ? null : named;
    }
    var found =
        breakdowns.keys(
            breakdowns.held(selections.apps(scope, AppQuery.ofSaved(saved, query.kinds()))));
    return named.isEmpty()
        ? found
        : found.stream().filter(named::contains).collect(Collectors.toSet());
  }

  private Spans spans(SeriesWindow window, SeriesSelection selection) {
    return new Spans(
        byPart(store.total(window, selection)), byPart(store.total(window.before(), selection)));
  }

  private static Map<@Nullable String, SeriesMeasures> byPart(
      Map<SeriesKey, SeriesMeasures> total) {
    var parts = new HashMap<@Nullable String, SeriesMeasures>();
    total.forEach((key, measures) -> parts.put(key.part(), measures));
    return parts;
  }

  private static SeriesWindow window(ReportScope scope) {
    return new SeriesWindow(
        scope.report().sources(),
        SeriesInterval.DAY,
        scope.range().from().toEpochDay(),
        scope.range().to().toEpochDay());
  }

  private static SeriesWindow days(ReportScope scope) {
    var window = window(scope);
    if (window.slots() > MAX_DAYS) {
      throw new ProblemException(
          StandardProblem.INVALID_VALUE,
          "A series has %d days at most: name them by from and to.".formatted(MAX_DAYS));
    }
    return window;
  }

  /** The last ones, up to the one that runs. */
  private SeriesWindow hours(ReportScope scope, SeriesQuery query) {
    if (query.isGiven()) {
      throw new ProblemException(
          StandardProblem.INVALID_VALUE,
          "interval=hour shows the last %d hours: no days, from or to".formatted(UsageHours.SPAN));
    }
    long last = UsageHours.of(clock.instant());
    return new SeriesWindow(
        scope.report().sources(), SeriesInterval.HOUR, last - UsageHours.SPAN + 1, last);
  }
}
