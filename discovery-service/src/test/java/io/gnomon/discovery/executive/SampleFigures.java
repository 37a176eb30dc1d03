package io.gnomon.discovery.executive;

import io.gnomon.discovery.breakdown.DiscoveredApp;
import io.gnomon.discovery.catalog.AppKind;
import io.gnomon.discovery.catalog.CloudApp;
import io.gnomon.discovery.catalog.RiskLevel;
import io.gnomon.discovery.executive.figures.AppList;
import io.gnomon.discovery.executive.figures.AppSum;
import io.gnomon.discovery.executive.figures.Decisions;
import io.gnomon.discovery.executive.figures.ExecutiveFigures;
import io.gnomon.discovery.executive.figures.Heading;
import io.gnomon.discovery.executive.figures.Recommendation;
import io.gnomon.discovery.report.DayRange;
import io.gnomon.discovery.report.KindTotals;
import io.gnomon.discovery.report.Report;
import io.gnomon.discovery.report.ReportKind;
import io.gnomon.discovery.report.ReportScope;
import io.gnomon.discovery.report.ReportTotals;
import io.gnomon.discovery.report.UsageMeasures;
import io.gnomon.discovery.trend.MeasureChange;
import io.gnomon.discovery.trend.SeriesChange;
import io.gnomon.discovery.trend.SeriesMeasures;
import io.gnomon.discovery.trend.SeriesPart;
import io.gnomon.discovery.trend.SeriesPoint;
import io.gnomon.discovery.trend.SeriesSplit;
import io.gnomon.discovery.trend.Share;
import io.gnomon.discovery.trend.Share.SharePercent;
import io.gnomon.discovery.trend.Shares;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Figures of a month, made up. */
public final class SampleFigures {

  private static final LocalDate FROM = LocalDate.of(2026, 10, 1);
  private static final LocalDate TO = LocalDate.of(2026, 10, 31);
  private static final Instant NOW = Instant.parse("2026-11-01T06:30:00Z");
  private static final int ROWS = 10;

  /** Of traffic, in percent. */
  public static final List<Integer> SHARES = List.of(20, 35, 30, 10, 5);

  private static final List<@Nullable String> LEVELS =
      Stream.of("high", "medium", "low", "unknown", null).toList();

  private SampleFigures() {}

  /** An organisation of a few hundred people. */
  public static ExecutiveFigures ofAMonth() {
    return of("All sources", List.of("proxy-berlin", "proxy-lisbon", "guest-wifi"), names(), 6);
  }

  /** Thousands of apps whose names are as long and wide as can be. */
  public static ExecutiveFigures ofLongNames() {
    var name = "W".repeat(200);
    return of(
        name,
        IntStream.range(0, 400).mapToObj(i -> i + name).toList(),
        IntStream.range(0, ROWS).mapToObj(i -> i + name).toList(),
        6);
  }

  /** Names in other letters, and others that are no letters. */
  public static ExecutiveFigures of(List<String> names) {
    return of("All sources", List.of(), names, 1);
  }

  private static List<String> names() {
    return List.of(
        "Microsoft 365",
        "Dropbox",
        "Google Drive",
        "WeTransfer",
        "Slack",
        "Zoom",
        "Notion",
        "ChatGPT",
        "Яндекс Диск",
        "Müller & Söhne Fernwartung");
  }

  private static ExecutiveFigures of(
      String report, List<String> sources, List<String> names, int recommendations) {
    var scope = new ReportScope(report(report), new DayRange(FROM, TO));
    var list = new AppList(apps(names), sum(1_234));
    return new ExecutiveFigures(
        new Heading(scope, ZoneId.of("Europe/Berlin"), NOW, sources),
        totals(),
        usage(),
        risks(),
        list,
        list,
        list,
        list,
        new Decisions(list, sum(12), sum(34), sum(1_188)),
        IntStream.range(0, recommendations).mapToObj(i -> recommendation(list.apps())).toList());
  }

  private static Recommendation recommendation(List<DiscoveredApp> apps) {
    return new Recommendation(
        "Decide on high-risk apps that are in use: consider unsanctioning them",
        "1,234 apps of high risk without a tag have 3 or more users each. Nobody has decided whether that risk is taken, and the number grows from month to month.",
        apps);
  }

  private static Report report(String name) {
    return new Report(
        "all-sources",
        name,
        "All log streams and uploaded files. What devices report (Endpoint users) is not part of it: a visit that a proxy logs as well would count twice.",
        ReportKind.CONTINUOUS,
        List.of(1, 2, 3),
        FROM.minusDays(90),
        TO,
        Instant.parse("2026-10-31T23:59:12Z"));
  }

  private static List<DiscoveredApp> apps(List<String> names) {
    return IntStream.range(0, names.size()).mapToObj(i -> app(i, names.get(i))).toList();
  }

  /** Each half as large as the one before. */
  private static DiscoveredApp app(int index, String name) {
    var level = RiskLevel.values()[index % RiskLevel.values().length];
    var app =
        new CloudApp(
            "app-" + index,
            name,
            null,
            "cloud-storage",
            AppKind.APP,
            BigDecimal.valueOf(index),
            BigDecimal.ONE,
            level);
    return new DiscoveredApp(
        app,
        index == 1 ? "unsanctioned" : null,
        1_024L >> index,
        null,
        null,
        bytes(1L << (40 - index)));
  }

  private static AppSum sum(long apps) {
    return new AppSum(apps, 412, bytes(987_654_321_000L));
  }

  private static UsageMeasures bytes(long bytes) {
    return new UsageMeasures(1_000_000, bytes, bytes / 4, bytes - bytes / 4, NOW, NOW);
  }

  private static ReportTotals totals() {
    var app = new KindTotals(AppKind.APP, 1_234, bytes(900_000_000_000L));
    return new ReportTotals(List.of(app), 77, bytes(100_000_000_000L), 412, 390, 205);
  }

  private static SeriesPart usage() {
    var points =
        IntStream.range(0, 31)
            .mapToObj(
                i ->
                    new SeriesPoint(
                        FROM.plusDays(i).atStartOfDay().toInstant(ZoneOffset.UTC),
                        measures(i % 7 < 5 ? 20 + i * 13 % 11 : 3)))
            .toList();
    var change = MeasureChange.between(900, 1_000);
    var less = MeasureChange.between(100, 90);
    return new SeriesPart(
        null,
        measures(1_000),
        new SeriesChange(change, change, less, change, less, change),
        points);
  }

  private static SeriesMeasures measures(long size) {
    long bytes = size * 1_000_000_000L;
    return new SeriesMeasures(size * 1_000, bytes, bytes / 4, bytes - bytes / 4, size * 7, size);
  }

  private static Shares risks() {
    var parts =
        IntStream.range(0, LEVELS.size())
            .mapToObj(
                i ->
                    new Share(
                        LEVELS.get(i),
                        measures(SHARES.get(i)),
                        new SharePercent(null, BigDecimal.valueOf(SHARES.get(i)), null, null),
                        null))
            .toList();
    return new Shares(FROM, TO, SeriesSplit.RISK_LEVEL, measures(100), parts);
  }
}
