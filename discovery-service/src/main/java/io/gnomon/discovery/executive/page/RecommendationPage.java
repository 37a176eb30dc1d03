package io.gnomon.discovery.executive.page;

import io.gnomon.discovery.breakdown.DiscoveredApp;
import io.gnomon.discovery.executive.figures.Amounts;
import io.gnomon.discovery.executive.figures.ExecutiveFigures;
import java.io.IOException;
import java.util.Objects;

/** What could be done, and why. */
record RecommendationPage(ExecutiveFigures figures) implements PdfWriter.Content {

  /** How much of the line names take. */
  private static final float NAMES = 0.4f;

  @Override
  public void draw(Sheet sheet) throws IOException {
    sheet.section("Recommendations");
    sheet.paragraph(
        TextStyle.SMALL,
        "Made by fixed rules over the figures of this report, the most pressing first. Each names"
            + " its reason; whether to follow it is for people to decide.");
    if (figures.recommendations().isEmpty()) {
      sheet.paragraph(TextStyle.BODY, "Nothing in these figures asks for anything.");
    }
    int number = 1;
    for (var each : figures.recommendations()) {
      sheet.part("%d. %s".formatted(number++, each.title()));
      sheet.paragraph(TextStyle.BODY, each.reason());
      for (var app : each.examples()) {
        sheet.pair(TextStyle.SMALL, NAMES, AppCells.name(sheet, app.app()), figures(app));
      }
    }
  }

  private static String figures(DiscoveredApp app) {
    return "%s, %s, score %s"
        .formatted(
            Amounts.counted(Objects.requireNonNullElse(app.users(), 0L), "user"),
            Amounts.bytes(app.measures().trafficBytes()),
            AppCells.score(app.app()));
  }
}
