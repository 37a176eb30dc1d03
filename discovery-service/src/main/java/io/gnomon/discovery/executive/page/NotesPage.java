package io.gnomon.discovery.executive.page;

import io.gnomon.discovery.executive.figures.ExecutiveFigures;
import java.io.IOException;

/** Where the figures come from, and how they are meant. */
record NotesPage(ExecutiveFigures figures) implements PdfWriter.Content {

  private static final float LABELS = 92;

  @Override
  public void draw(Sheet sheet) throws IOException {
    var heading = figures.heading();
    sheet.section("How to read this report");
    note(
        sheet,
        "As of one moment",
        "All figures are of one moment, %s. Tags, scores and risk levels are those of"
                .formatted(Wording.at(heading.madeAt(), heading))
            + " that moment, also for use before. Days are UTC. Bytes are rounded to three digits"
            + " and have decimal units: 1 GB is 1,000,000,000 bytes.");
    meanings(sheet);
    calls(sheet);
  }

  private static void meanings(Sheet sheet) throws IOException {
    note(
        sheet,
        "Score and risk level",
        "The score goes from 0, the worst, to 10, the best. The square before an app has the colour"
            + " of its risk level: red for high, amber for medium, green for low, grey where too"
            + " little is known for a score.");
    note(
        sheet,
        "New",
        "An app is new if its first transaction in this report was on these days; what was seen"
            + " before, and has been deleted since, counts as new.");
    note(
        sheet,
        "Blocked",
        "An unsanctioned app is blocked on devices that enforce access. What is counted here is its"
            + " use that was seen all the same. Attempts that devices blocked raise alerts:"
            + " GET /api/v1/alerts has them and their number.");
    note(
        sheet,
        "Letters",
        "Letters that the font of this report lacks are shown as a white square (\u25A1); the id of"
            + " the app then stands before its name.");
  }

  private void calls(Sheet sheet) throws IOException {
    var scope = figures.heading().scope();
    var report = "/api/v1/reports/" + scope.report().id();
    var days = "from=%s&to=%s".formatted(scope.range().from(), scope.range().to());
    sheet.part("The same figures by call");
    sheet.entry(LABELS, "Totals", report + "?" + days);
    sheet.entry(LABELS, "Per day", "%s/series?%s".formatted(report, days));
    sheet.entry(LABELS, "Risk levels", "%s/shares?by=riskLevel&%s".formatted(report, days));
    sheet.entry(LABELS, "Apps", "%s/apps?%s, with sort, riskLevel, tag".formatted(report, days));
    sheet.entry(LABELS, "Decisions", "%s/app-totals?tag=unsanctioned&%s".formatted(report, days));
    sheet.entry(LABELS, "New apps", "%s/new-apps?since=%s".formatted(report, scope.range().from()));
  }

  private static void note(Sheet sheet, String title, String text) throws IOException {
    sheet.part(title);
    sheet.paragraph(TextStyle.BODY, text);
  }
}
