package io.gnomon.catalog.search.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.catalog.app.AppVendor;
import io.gnomon.catalog.category.CategoryService;
import io.gnomon.catalog.factor.RiskFactors;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Apps as CSV (RFC 4180), a column for each risk factor; the unknown is empty. A cell that a
 * spreadsheet would take for a formula begins with an apostrophe.
 */
final class CsvExport implements ExportWriter {

  private static final Set<String> OWN_COLUMNS = Set.of("name", "vendor", "category", "domains");
  private static final List<String> FIRST =
      List.of(
          "id",
          "name",
          "vendor",
          "category",
          "categoryName",
          "layer",
          "kind",
          "riskLevel",
          "score",
          "coverage",
          "overridden",
          "domains");
  private static final String FORMULA = "=+-@\t\r";
  private static final int BUFFER_CHARACTERS = 1 << 15;

  static final CSVFormat FORMAT = CSVFormat.RFC4180;

  private final CSVPrinter csv;
  private final ObjectMapper json;
  private final CategoryService categories;
  private final List<String> factors;

  CsvExport(OutputStream out, ObjectMapper json, CategoryService categories, RiskFactors factors)
      throws IOException {
    this.csv =
        new CSVPrinter(
            new BufferedWriter(
                new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER_CHARACTERS),
            FORMAT);
    this.json = json;
    this.categories = categories;
    this.factors = factors.ids().stream().filter(id -> !OWN_COLUMNS.contains(id)).toList();
    var header = new ArrayList<>(FIRST);
    header.addAll(this.factors);
    csv.printRecord(header);
  }

  @Override
  public void write(ExportedApp exported) throws IOException {
    var app = exported.app();
    var cells = new ArrayList<@Nullable Object>(FIRST.size() + factors.size());
    cells.add(app.id());
    cells.add(app.name());
    cells.add(AppVendor.Shown.of(app.vendor()).vendor());
    cells.add(app.category());
    cells.add(categories.named(app.category()).name());
    cells.add(app.origin().layer().text());
    cells.add(app.origin().kind().text());
    cells.add(app.risk().id());
    cells.add(app.score());
    cells.add(app.coverage());
    cells.add(app.overridden());
    cells.add(exported.domains());
    var facts = json.readTree(exported.facts());
    factors.forEach(id -> cells.add(text(facts.get(id))));
    csv.printRecord(cells.stream().map(cell -> safe(Objects.toString(cell, ""))).toList());
  }

  @Override
  public void finish() throws IOException {
    csv.flush();
  }

  /** Without what a spreadsheet would take for a formula. */
  static String safe(String text) {
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }

  private static @Nullable String text(@Nullable JsonNode value) {
    if (value == null || !value.isArray()) {
      return value == null ? null : value.asText();
    }
    var all = new StringJoiner(" ");
    value.forEach(each -> all.add(each.asText()));
    return all.toString();
  }
}
