package io.gnomon.discovery.executive.page;

import io.gnomon.discovery.executive.figures.Amounts;
import io.gnomon.discovery.executive.figures.AppSum;
import io.gnomon.discovery.executive.figures.ExecutiveFigures;
import java.io.IOException;
import java.util.List;

/** What is new, and what is blocked. */
record DecisionPage(ExecutiveFigures figures) implements PdfWriter.Content {

  private static final List<Column> COLUMNS =
      List.of(
          Column.text("Decision", 0.38),
          Column.number("Apps", 0.13),
          Column.number("Users", 0.13),
          Column.number("Transactions", 0.20),
          Column.number("Traffic", 0.16));

  @Override
  public void draw(Sheet sheet) throws IOException {
    sheet.section("What is new, what is blocked");
    sheet.part("New apps, the largest traffic first");
    AppCells.table(
        sheet, figures.newApps(), "No app had its first transaction in this report on these days.");
    sheet.part("Use by what the organisation decided");
    var decisions = figures.decisions();
    new Table(
            COLUMNS,
            List.of(
                row("Unsanctioned: blocked", decisions.unsanctioned().sum()),
                row("Monitored: people are warned", decisions.monitored()),
                row("Sanctioned", decisions.sanctioned()),
                row("No decision", decisions.undecided())))
        .draw(sheet);
    sheet.part("Unsanctioned apps that were seen");
    AppCells.table(sheet, decisions.unsanctioned(), "No unsanctioned app was seen on these days.");
  }

  private static Table.Row row(String decision, AppSum sum) {
    return Table.Row.of(
        decision,
        Amounts.count(sum.apps()),
        Amounts.count(sum.users()),
        Amounts.count(sum.measures().transactions()),
        Amounts.bytes(sum.measures().trafficBytes()));
  }
}
