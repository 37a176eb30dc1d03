package io.gnomon.discovery.executive.page;

import io.gnomon.discovery.breakdown.DiscoveredApp;
import io.gnomon.discovery.catalog.CloudApp;
import io.gnomon.discovery.catalog.RiskLevel;
import io.gnomon.discovery.executive.figures.Amounts;
import io.gnomon.discovery.executive.figures.AppList;
import java.io.IOException;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How apps are shown. */
final class AppCells {

  private static final List<Column> COLUMNS =
      List.of(
          Column.text("App", 0.30),
          Column.text("Category", 0.18),
          Column.number("Score", 0.08),
          Column.text("Tag", 0.17),
          Column.number("Users", 0.13),
          Column.number("Traffic", 0.14));

  private AppCells() {}

  /** A table of them, or a sentence where there are none. */
  static void table(Sheet sheet, AppList list, String nothing) throws IOException {
    if (list.apps().isEmpty()) {
      sheet.paragraph(TextStyle.BODY, nothing);
      return;
    }
    new Table(COLUMNS, list.apps().stream().map(app -> row(sheet, app)).toList()).draw(sheet);
    more(sheet, list);
  }

  /** How many a list has that are not shown. */
  static void more(Sheet sheet, AppList list) throws IOException {
    sheet.skip(4);
    sheet.paragraph(TextStyle.SMALL, Wording.more(list));
  }

  private static Table.Row row(Sheet sheet, DiscoveredApp app) {
    return new Table.Row(
        ink(app.app().riskLevel().text()),
        List.of(
            name(sheet, app.app()),
            category(app.app()),
            score(app.app()),
            tag(app),
            Amounts.count(Objects.requireNonNullElse(app.users(), 0L)),
            Amounts.bytes(app.measures().trafficBytes())));
  }

  /** The name; the id before it where not all letters of the name are there. */
  static String name(Sheet sheet, CloudApp app) {
    return sheet.canShow(app.name()) ? app.name() : "%s (%s)".formatted(app.id(), app.name());
  }

  /** The id of the category, as words. */
  private static String category(CloudApp app) {
    var words = Objects.requireNonNullElse(app.category(), Wording.NONE).replace('-', ' ');
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  static String score(CloudApp app) {
    return app.score() == null
        ? Wording.NONE
        : app.score().setScale(1, RoundingMode.HALF_UP).toPlainString();
  }

  static String tag(DiscoveredApp app) {
    return Objects.requireNonNullElse(app.tag(), Wording.NONE);
  }

  /** The colour of a risk level; of what belongs to no app where there is none. */
  static Ink ink(@Nullable String riskLevel) {
    if (riskLevel == null) {
      return Ink.NONE;
    }
    return switch (RiskLevel.of(riskLevel)) {
      case HIGH -> Ink.HIGH;
      case MEDIUM -> Ink.MEDIUM;
      case LOW -> Ink.LOW;
      case UNKNOWN -> Ink.UNKNOWN;
    };
  }
}
