package io.gnomon.discovery.executive.page;

import io.gnomon.discovery.breakdown.DiscoveredApp;
import io.gnomon.discovery.executive.figures.Amounts;
import io.gnomon.discovery.executive.figures.AppList;
import io.gnomon.discovery.executive.figures.ExecutiveFigures;
import io.gnomon.discovery.executive.page.BarChart.Bar;
import java.io.IOException;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/** The apps that are used most. */
record TopAppsPage(ExecutiveFigures figures) implements PdfWriter.Content {

  @Override
  public void draw(Sheet sheet) throws IOException {
    sheet.section("Top apps");
    sheet.part("By traffic");
    bars(sheet, figures.byTraffic(), app -> app.measures().trafficBytes(), Amounts::bytes);
    sheet.part("By users");
    bars(
        sheet,
        figures.byUsers(),
        app -> Objects.requireNonNullElse(app.users(), 0L),
        users -> Amounts.counted(users, "user"));
  }

  private static void bars(
      Sheet sheet, AppList list, ToLongFunction<DiscoveredApp> value, LongFunction<String> label)
      throws IOException {
    if (list.apps().isEmpty()) {
      sheet.paragraph(TextStyle.BODY, "No app was used on these days.");
      return;
    }
    var bars =
        list.apps().stream()
            .map(
                app ->
                    new Bar(
                        AppCells.name(sheet, app.app()),
                        value.applyAsLong(app),
                        label.apply(value.applyAsLong(app)),
                        note(app)))
            .toList();
    new BarChart(bars).draw(sheet);
    AppCells.more(sheet, list);
  }

  private static String note(DiscoveredApp app) {
    var score = app.app().score() == null ? "no score" : "score " + AppCells.score(app.app());
    return app.tag() == null ? score : score + ", " + app.tag();
  }
}
