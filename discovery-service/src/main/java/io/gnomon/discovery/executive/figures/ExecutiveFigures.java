package io.gnomon.discovery.executive.figures;

import io.gnomon.discovery.report.ReportTotals;
import io.gnomon.discovery.trend.SeriesPart;
import io.gnomon.discovery.trend.Shares;
import java.util.List;

/**
 * All that an executive report says.
 *
 * @param usage over time, and against the span before
 * @param risks what apps of each risk level make up
 * @param highRisk the riskiest first
 */
public record ExecutiveFigures(
    Heading heading,
    ReportTotals totals,
    SeriesPart usage,
    Shares risks,
    AppList byTraffic,
    AppList byUsers,
    AppList newApps,
    AppList highRisk,
    Decisions decisions,
    List<Recommendation> recommendations) {

  public ExecutiveFigures {
    recommendations = List.copyOf(recommendations);
  }
}
