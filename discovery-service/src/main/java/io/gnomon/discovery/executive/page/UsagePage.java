package io.gnomon.discovery.executive.page;

import io.gnomon.discovery.executive.figures.Amounts;
import io.gnomon.discovery.executive.figures.ExecutiveFigures;
import io.gnomon.discovery.trend.MeasureChange;
import io.gnomon.discovery.trend.SeriesMeasures;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/** How usage changed: from day to day, and against the span before. */
record UsagePage(ExecutiveFigures figures) implements PdfWriter.Content {

  private static final List<Column> COLUMNS =
      List.of(
          Column.text("Measure", 0.28),
          Column.number("Before", 0.24),
          Column.number("Now", 0.24),
          Column.number("Change", 0.24));

  @Override
  public void draw(Sheet sheet) throws IOException {
    sheet.section("Usage");
    chart(sheet, "Traffic per day", SeriesMeasures::trafficBytes, Amounts::bytes);
    chart(sheet, "Users per day", SeriesMeasures::users, Amounts::count);
    chart(sheet, "Uploads per day", SeriesMeasures::uploadedBytes, Amounts::bytes);
    sheet.part("Against " + Wording.before(figures.heading()));
    if (figures.usage().change() == null) {
      sheet.paragraph(TextStyle.BODY, "There is nothing to compare with: no usage was seen then.");
    } else {
      new Table(COLUMNS, rows()).draw(sheet);
    }
  }

  private void chart(
      Sheet sheet, String title, ToLongFunction<SeriesMeasures> measure, LongFunction<String> label)
      throws IOException {
    sheet.part(title);
    var values =
        figures.usage().points().stream()
            .map(point -> measure.applyAsLong(point.measures()))
            .toList();
    var range = figures.heading().scope().range();
    new LineChart(values, Wording.day(range.from()), Wording.day(range.to()), label).draw(sheet);
  }

  private List<Table.Row> rows() {
    var now = figures.usage().measures();
    var change = figures.usage().change();
    var rows = new ArrayList<Table.Row>();
    if (change != null) {
      rows.add(row("Users", now.users(), change.users(), Amounts::count));
      rows.add(row("Apps", now.apps(), change.apps(), Amounts::count));
      rows.add(row("Transactions", now.transactions(), change.transactions(), Amounts::count));
      rows.add(row("Traffic", now.trafficBytes(), change.trafficBytes(), Amounts::bytes));
      rows.add(row("Uploads", now.uploadedBytes(), change.uploadedBytes(), Amounts::bytes));
      rows.add(row("Downloads", now.downloadedBytes(), change.downloadedBytes(), Amounts::bytes));
    }
    return rows;
  }

  private static Table.Row row(
      String name, long now, MeasureChange change, LongFunction<String> label) {
    return Table.Row.of(
        name, label.apply(now - change.absolute()), label.apply(now), Amounts.change(change));
  }
}
