package io.gnomon.discovery.executive.page;

import static io.gnomon.discovery.executive.figures.Amounts.bytes;
import static io.gnomon.discovery.executive.figures.Amounts.count;
import static io.gnomon.discovery.executive.figures.Amounts.counted;

import io.gnomon.discovery.executive.figures.Amounts;
import io.gnomon.discovery.executive.figures.ExecutiveFigures;
import io.gnomon.discovery.trend.MeasureChange;
import io.gnomon.discovery.trend.SeriesChange;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the report is about, its key figures, and what they say in short. */
record CoverPage(ExecutiveFigures figures) implements PdfWriter.Content {

  private static final int MAX_SOURCES = 5;
  private static final int COLUMNS = 3;
  private static final float TILE = 66;
  private static final float GAP = 10;
  private static final float LABELS = 92;

  /** A key figure, with what it is beside the span before. */
  private record Tile(String label, String figure, String change) {}

  @Override
  public void draw(Sheet sheet) throws IOException {
    sheet.skip(26);
    var bar = sheet.take(0);
    sheet.canvas().box(new Area(bar.left(), bar.top(), 44, 4), Ink.TITLE);
    sheet.skip(18);
    sheet.paragraph(TextStyle.TITLE, "Executive report");
    sheet.paragraph(TextStyle.SUBTITLE, "Cloud apps in use: " + Wording.title(figures.heading()));
    sheet.paragraph(TextStyle.SUBTITLE, Wording.span(figures.heading()));
    sheet.skip(22);
    about(sheet);
    sheet.part("Key figures");
    tiles(sheet);
    sheet.part("In short");
    for (var sentence : inShort()) {
      sheet.paragraph(TextStyle.BODY, sentence);
    }
  }

  private void about(Sheet sheet) throws IOException {
    var heading = figures.heading();
    var report = heading.scope().report();
    line(sheet, "Covers", report.description());
    line(sheet, "Data sources", sources());
    line(sheet, "Last data", Wording.at(report.lastDataAt(), heading));
    line(sheet, "As of", Wording.at(heading.madeAt(), heading));
    line(sheet, "Time zone", heading.zone().getId() + "; days are UTC, as in all reports");
  }

  private static void line(Sheet sheet, String label, String text) throws IOException {
    sheet.entry(LABELS, label, text);
  }

  private String sources() {
    var names = figures.heading().sources();
    if (names.isEmpty()) {
      return "none with data on these days";
    }
    var shown = String.join(", ", names.subList(0, Math.min(MAX_SOURCES, names.size())));
    int more = names.size() - MAX_SOURCES;
    return more <= 0 ? shown : "%s and %s more".formatted(shown, count(more));
  }

  private void tiles(Sheet sheet) throws IOException {
    var totals = figures.totals();
    var measures = totals.measures();
    var tiles =
        List.of(
            tile("Users", count(totals.users()), SeriesChange::users),
            tile("Apps", count(totals.apps()), SeriesChange::apps),
            tile("Transactions", count(measures.transactions()), SeriesChange::transactions),
            tile("Traffic", bytes(measures.trafficBytes()), SeriesChange::trafficBytes),
            tile("Uploads", bytes(measures.uploadedBytes()), SeriesChange::uploadedBytes),
            tile("Downloads", bytes(measures.downloadedBytes()), SeriesChange::downloadedBytes));
    for (int row = 0; row < tiles.size(); row += COLUMNS) {
      var area = sheet.take(TILE);
      float width = (area.width() - GAP * (COLUMNS - 1)) / COLUMNS;
      for (int i = 0; i < COLUMNS; i++) {
        float left = area.left() + i * (width + GAP);
        draw(sheet, new Area(left, area.top(), width, TILE), tiles.get(row + i));
      }
      sheet.skip(GAP);
    }
    sheet.paragraph(
        TextStyle.SMALL, "Changes are against %s.".formatted(Wording.before(figures.heading())));
  }

  private Tile tile(String label, String figure, Function<SeriesChange, MeasureChange> change) {
    return new Tile(label, figure, change(figures.usage().change(), change));
  }

  private static String change(
      @Nullable SeriesChange all, Function<SeriesChange, MeasureChange> one) {
    return all == null ? "nothing before" : Amounts.change(one.apply(all));
  }

  private static void draw(Sheet sheet, Area tile, Tile of) throws IOException {
    sheet.canvas().box(tile, Ink.SHADE);
    text(sheet, tile, 9, TextStyle.SMALL, of.label());
    text(sheet, tile, 23, TextStyle.FIGURE, of.figure());
    text(sheet, tile, 48, TextStyle.SMALL, of.change());
  }

  private static void text(Sheet sheet, Area tile, float down, TextStyle style, String text)
      throws IOException {
    var place = new Area(tile.left() + 10, tile.top() + down, tile.width() - 20, style.size());
    sheet.canvas().text(place, Align.LEFT, style, text);
  }

  private List<String> inShort() {
    var totals = figures.totals();
    var risky = figures.highRisk().sum();
    var started = figures.newApps().sum();
    var stopped = figures.decisions().unsanctioned().sum();
    return List.of(
        "%s used %s; %s moved, %s of it uploaded."
            .formatted(
                counted(totals.users(), "user"),
                counted(totals.apps(), "app"),
                bytes(totals.measures().trafficBytes()),
                bytes(totals.measures().uploadedBytes())),
        "%s of high risk in use, by %s, with %s of traffic."
            .formatted(
                counted(risky.apps(), "app"),
                counted(risky.users(), "user"),
                bytes(risky.measures().trafficBytes())),
        "%s new on these days, used by %s."
            .formatted(counted(started.apps(), "app"), counted(started.users(), "user")),
        "%s tagged unsanctioned still seen, used by %s."
            .formatted(counted(stopped.apps(), "app"), counted(stopped.users(), "user")),
        "%s, with reasons, on page 6."
            .formatted(counted(figures.recommendations().size(), "recommendation")));
  }
}
