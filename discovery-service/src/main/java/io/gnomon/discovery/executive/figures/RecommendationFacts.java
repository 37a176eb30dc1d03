package io.gnomon.discovery.executive.figures;

import io.gnomon.discovery.report.ReportTotals;

/**
 * What recommendations are made of.
 *
 * @param undecidedHighRisk apps of high risk without a tag that several people use, by users
 * @param unrated the same of apps whose risk is unknown
 * @param newHighRisk apps of high risk that are new, by users
 * @param unsanctioned apps that should not be used any more, by traffic
 * @param notSanctioned all other apps than sanctioned ones, by uploads
 */
record RecommendationFacts(
    AppList undecidedHighRisk,
    AppList unrated,
    AppList newHighRisk,
    AppList unsanctioned,
    AppList notSanctioned,
    ReportTotals totals) {}
