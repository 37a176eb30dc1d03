package io.gnomon.discovery.trend;

import io.gnomon.discovery.breakdown.query.AppFilter;
import io.gnomon.discovery.breakdown.query.Breakdown;
import io.gnomon.discovery.breakdown.query.BreakdownStore;
import io.gnomon.discovery.breakdown.query.Slice;
import io.gnomon.discovery.breakdown.query.SliceCondition;
import io.gnomon.discovery.breakdown.query.SliceCondition.Bounded;
import io.gnomon.discovery.breakdown.query.SliceCondition.Word;
import io.gnomon.discovery.breakdown.query.SliceOrder;
import io.gnomon.discovery.breakdown.query.SliceSelection;
import io.gnomon.discovery.breakdown.query.SliceWindow;
import io.gnomon.discovery.catalog.AppKind;
import io.gnomon.discovery.catalog.CloudApp;
import io.gnomon.discovery.catalog.CloudAppService;
import io.gnomon.discovery.directory.AppTagFollower;
import io.gnomon.discovery.report.DayRange;
import io.gnomon.discovery.report.Report;
import io.gnomon.discovery.report.ReportScope;
import io.gnomon.discovery.usage.Actor;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Objects;

/** Finds the apps of a report that were not used before a day. */
@ApplicationScoped
class NewAppService {

  private final BreakdownStore breakdowns;
  private final CloudAppService apps;
  private final AppTagFollower tags;
  private final Clock clock;

  NewAppService(BreakdownStore breakdowns, CloudAppService apps, AppTagFollower tags, Clock clock) {
    this.breakdowns = breakdowns;
    this.apps = apps;
    this.tags = tags;
    this.clock = clock;
  }

  /** The latest first. */
  Page<NewApp> newApps(Report report, NewAppQuery query, PageRequest page) {
    var today = LocalDate.now(clock);
    var selection = breakdowns.held(selection(report, query, today));
    var slices =
        page.cut(
            breakdowns.slices(selection, SliceWindow.of(SliceOrder.FIRST_SEEN, page)),
            Slice::cursor,
            () -> breakdowns.count(selection));
    var users = breakdowns.counts(selection, Actor.USER, slices.items());
    var addresses = breakdowns.counts(selection, Actor.IP_ADDRESS, slices.items());
    var devices = breakdowns.counts(selection, Actor.DEVICE, slices.items());
    var known = apps.find(slices.items().stream().map(Slice::key).toList());
    return slices.map(
        slice ->
            new NewApp(
                known.getOrDefault(slice.key(), CloudApp.unknown(slice.key())),
                tags.tag(slice.key()).orElse(null),
                users.getOrDefault(slice.key(), 0L),
                addresses.getOrDefault(slice.key(), 0L),
                devices.getOrDefault(slice.key(), 0L),
                slice.measures()));
  }

  /** Over all days of the report, since what was used before is not new. */
  private static SliceSelection selection(Report report, NewAppQuery query, LocalDate today) {
    var all =
        new DayRange(
            Objects.requireNonNullElse(report.from(), today),
            Objects.requireNonNullElse(report.to(), today));
    var since = query.since(today).atStartOfDay(ZoneOffset.UTC).toInstant();
    var conditions = new ArrayList<SliceCondition>();
    conditions.add(
        SliceCondition.oneOf(Word.KIND, query.kinds().stream().map(AppKind::text).toList()));
    conditions.add(Bounded.FIRST_SEEN.atLeast(since));
    if (!query.apps().isEmpty()) {
      conditions.add(SliceCondition.ids(query.apps()));
    }
    return new SliceSelection(
        new ReportScope(report, all), Breakdown.byApp(), new AppFilter(conditions));
  }
}
