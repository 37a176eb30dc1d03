package io.gnomon.discovery.executive.figures;

import io.gnomon.discovery.breakdown.query.SliceCondition;
import io.gnomon.discovery.breakdown.query.SliceOrder;
import io.gnomon.discovery.catalog.RiskLevel;
import io.gnomon.discovery.directory.AppTagFollower;
import io.gnomon.discovery.report.ReportTotals;
import io.gnomon.discovery.report.TotalsStore;
import io.gnomon.discovery.trend.SeriesInterval;
import io.gnomon.discovery.trend.SeriesQuery;
import io.gnomon.discovery.trend.SeriesService;
import io.gnomon.discovery.trend.SeriesSplit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Reads what an executive report says. */
@ApplicationScoped
public class ExecutiveFigureReader {

  /** How many apps a list shows. */
  public static final int MAX_ROWS = 10;

  private final TotalsStore totals;
  private final SeriesService series;
  private final ExecutiveAppReader apps;
  private final AppTagFollower tags;

  ExecutiveFigureReader(
      TotalsStore totals, SeriesService series, ExecutiveAppReader apps, AppTagFollower tags) {
    this.totals = totals;
    this.series = series;
    this.apps = apps;
    this.tags = tags;
  }

  /** As the running transaction sees the report. */
  @Transactional(Transactional.TxType.MANDATORY)
  public ExecutiveFigures read(Heading heading) {
    var scope = heading.scope();
    var selections = new AppSelections(scope, tags.all());
    var sums = totals.totals(scope);
    var started = SliceCondition.ids(apps.ids(selections.startedInRange()));
    var decisions = decisions(selections);
    return new ExecutiveFigures(
        heading,
        sums,
        series.series(scope, SeriesQuery.of(null), SeriesInterval.DAY).parts().get(0),
        series.shares(scope, SeriesQuery.of(SeriesSplit.RISK_LEVEL)),
        list(selections, SliceOrder.TRAFFIC),
        list(selections, SliceOrder.USERS),
        list(selections, SliceOrder.TRAFFIC, started),
        list(selections, SliceOrder.SCORE, AppSelections.risk(RiskLevel.HIGH)),
        decisions,
        RecommendationPlanner.plan(facts(selections, started, decisions, sums)));
  }

  private Decisions decisions(AppSelections selections) {
    return new Decisions(
        list(selections, SliceOrder.TRAFFIC, selections.tagged("unsanctioned")),
        apps.sum(selections.apps(selections.tagged("monitored"))),
        apps.sum(selections.apps(selections.tagged("sanctioned"))),
        apps.sum(selections.apps(selections.untagged())));
  }

  private RecommendationFacts facts(
      AppSelections selections, SliceCondition started, Decisions decisions, ReportTotals sums) {
    var inUse = AppSelections.usedBy(RecommendationPlanner.MIN_USERS);
    var high = AppSelections.risk(RiskLevel.HIGH);
    var unknown = AppSelections.risk(RiskLevel.UNKNOWN);
    return new RecommendationFacts(
        list(selections, SliceOrder.USERS, high, selections.untagged(), inUse),
        list(selections, SliceOrder.USERS, unknown, selections.untagged(), inUse),
        list(selections, SliceOrder.USERS, high, started),
        decisions.unsanctioned(),
        list(selections, SliceOrder.UPLOADED, selections.notTagged("sanctioned")),
        sums);
  }

  private AppList list(AppSelections selections, SliceOrder order, SliceCondition... conditions) {
    return apps.list(selections.apps(conditions), order, MAX_ROWS);
  }
}
