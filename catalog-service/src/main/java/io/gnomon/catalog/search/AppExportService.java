package io.gnomon.catalog.search;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.catalog.app.AppVendor;
import io.gnomon.catalog.category.Category;
import io.gnomon.catalog.category.CategoryService;
import io.gnomon.catalog.factor.RiskFactors;
import io.gnomon.catalog.search.condition.AppSearch;
import io.gnomon.kit.export.ExportForm;
import io.gnomon.kit.export.ExportFormat;
import io.gnomon.kit.export.ExportService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Exports all apps that a search finds. In CSV each risk factor has a column, and the unknown is
 * empty; in JSON it is absent.
 */
@ApplicationScoped
class AppExportService {

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

  private final ExportService exports;
  private final ExportStore store;
  private final AppSearchService searches;
  private final CategoryService categories;
  private final RiskFactors factors;
  private final ObjectMapper json;

  AppExportService(
      ExportService exports,
      ExportStore store,
      AppSearchService searches,
      CategoryService categories,
      RiskFactors factors,
      ObjectMapper json) {
    this.exports = exports;
    this.store = store;
    this.searches = searches;
    this.categories = categories;
    this.factors = factors;
    this.json = json;
  }

  Response export(AppSearch wanted, ExportFormat format) {
    var search = searches.resolve(wanted);
    return exports.answer(form(), format, consumer -> store.forEach(search, consumer));
  }

  private ExportForm<ExportedApp> form() {
    var ids = factors.ids().stream().filter(id -> !OWN_COLUMNS.contains(id)).toList();
    var columns = new ArrayList<>(FIRST);
    columns.addAll(ids);
    return new ExportForm<>("cloud-apps", columns, app -> cells(app, ids), this::write);
  }

  private List<@Nullable Object> cells(ExportedApp exported, List<String> factorIds)
      throws IOException {
    var app = exported.app();
    var cells = new ArrayList<@Nullable Object>(FIRST.size() + factorIds.size());
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
    factorIds.forEach(id -> cells.add(text(facts.get(id))));
    return cells;
  }

  private static @Nullable String text(@Nullable JsonNode value) {
    if (value == null || !value.isArray()) {
      return value == null ? null : value.asText();
    }
    var all = new StringJoiner(" ");
    value.forEach(each -> all.add(each.asText()));
    return all.toString();
  }

  private void write(JsonGenerator out, ExportedApp exported) throws IOException {
    var app = exported.app();
    out.writeStartObject();
    out.writeStringField("id", app.id());
    out.writeStringField("name", app.name());
    if (app.vendor() != null) {
      out.writeStringField("vendor", app.vendor().name());
    }
    write(out, categories.named(app.category()));
    out.writeStringField("layer", app.origin().layer().text());
    out.writeStringField("kind", app.origin().kind().text());
    out.writeStringField("riskLevel", app.risk().id());
    if (app.score() != null) {
      out.writeNumberField("score", app.score());
    }
    out.writeNumberField("coverage", app.coverage());
    out.writeBooleanField("overridden", app.overridden());
    writeDomains(out, exported);
    out.writeFieldName("factors");
    out.writeRawValue(exported.facts());
    out.writeEndObject();
  }

  private static void writeDomains(JsonGenerator out, ExportedApp exported) throws IOException {
    out.writeArrayFieldStart("domains");
    for (var domain : exported.domains().split(" ")) {
      if (!domain.isEmpty()) {
        out.writeString(domain);
      }
    }
    out.writeEndArray();
  }

  private static void write(JsonGenerator out, Category category) throws IOException {
    out.writeObjectFieldStart("category");
    out.writeStringField("id", category.id());
    out.writeStringField("name", category.name());
    out.writeEndObject();
  }
}
