package io.gnomon.discovery.executive.page;

import io.gnomon.discovery.executive.figures.Amounts;
import io.gnomon.discovery.executive.figures.ExecutiveFigures;
import io.gnomon.discovery.trend.Share;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What part of the traffic goes to apps of which risk, and the riskiest apps. */
record RiskPage(ExecutiveFigures figures) implements PdfWriter.Content {

  private static final float RING = 136;

  private static final List<String> LEVELS = List.of("high", "medium", "low", "unknown");

  private static final List<Column> COLUMNS =
      List.of(
          Column.text("Risk level", 0.36),
          Column.number("Apps", 0.14),
          Column.number("Users", 0.14),
          Column.number("Traffic", 0.20),
          Column.number("Share", 0.16));

  @Override
  public void draw(Sheet sheet) throws IOException {
    sheet.section("Risk");
    sheet.part("Traffic by risk level of the apps");
    var parts = inOrder();
    if (parts.isEmpty()) {
      sheet.paragraph(TextStyle.BODY, "Nothing was used on these days.");
    } else {
      sheet.skip(6);
      ring(sheet, parts);
      sheet.skip(10);
      new Table(COLUMNS, parts.stream().map(RiskPage::row).toList()).draw(sheet);
      sheet.skip(4);
      sheet.paragraph(
          TextStyle.SMALL,
          "Trackers that other sites call are part of the traffic, and do not count as apps.");
    }
    sheet.part("Apps of high risk in use, the riskiest first");
    AppCells.table(sheet, figures.highRisk(), "No app of high risk was used on these days.");
  }

  /** The riskiest first, then what is unknown, then what belongs to no app. */
  private List<Share> inOrder() {
    var parts = new ArrayList<>(figures.risks().parts());
    parts.removeIf(part -> part.measures().transactions() == 0);
    parts.sort(Comparator.comparingInt(part -> position(part.key())));
    return parts;
  }

  private static int position(@Nullable String level) {
    return level == null ? LEVELS.size() : LEVELS.indexOf(level);
  }

  private void ring(Sheet sheet, List<Share> parts) throws IOException {
    var area = sheet.take(RING);
    var middle = new Area(area.left() + (area.width() - RING) / 2, area.top(), RING, RING);
    new RingChart(
            parts.stream()
                .map(
                    part ->
                        new RingChart.Part(
                            AppCells.ink(part.key()), part.measures().trafficBytes()))
                .toList())
        .draw(sheet.canvas(), middle);
    float center = middle.top() + RING / 2;
    write(sheet, new Area(middle.left(), center - 14, RING, 16), TextStyle.PART, traffic());
    write(sheet, new Area(middle.left(), center + 2, RING, 12), TextStyle.SMALL, "traffic");
  }

  private String traffic() {
    return Amounts.bytes(figures.risks().measures().trafficBytes());
  }

  private static void write(Sheet sheet, Area place, TextStyle style, String text)
      throws IOException {
    sheet.canvas().text(place, Align.CENTER, style, text);
  }

  private static Table.Row row(Share part) {
    var measures = part.measures();
    return new Table.Row(
        AppCells.ink(part.key()),
        List.of(
            name(part.key()),
            part.key() == null ? Wording.NONE : Amounts.count(measures.apps()),
            Amounts.count(measures.users()),
            Amounts.bytes(measures.trafficBytes()),
            Amounts.percent(part.percent().trafficBytes())));
  }

  private static String name(@Nullable String level) {
    return level == null
        ? "Domains that belong to no app"
        : level.substring(0, 1).toUpperCase(Locale.ROOT) + level.substring(1);
  }
}
