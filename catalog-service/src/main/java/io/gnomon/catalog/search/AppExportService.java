package io.gnomon.catalog.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.gnomon.catalog.app.AppVendor;
import io.gnomon.catalog.category.CategoryService;
import io.gnomon.catalog.factor.RiskFactors;
import io.gnomon.catalog.search.condition.AppSearch;
import io.gnomon.kit.export.ExportForm;
import io.gnomon.kit.export.ExportService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes all apps that a search finds to a file. In CSV each risk factor has a column, and the
 * unknown is empty; in JSON it is absent.
 */
@ApplicationScoped
class AppExportService {

  private static final Set<String> OWN_COLUMNS = Set.of("name", "vendor", "category", "domains");
  private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

  private final ExportService exports;
  private final ExportStore store;
  private final AppSearchService searches;
  private final CategoryService categories;
  private final RiskFactors factors;
  private final ObjectReader facts;

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
    this.facts = json.readerFor(FACTS);
  }

  Response export(AppSearch wanted) {
    var search = searches.resolve(wanted);
    return exports.answer(
        form(), consumer -> store.forEach(search, row -> consumer.accept(exported(row))));
  }

  private ExportForm<ExportedAppResponse> form() {
    var form =
        ExportForm.<ExportedAppResponse>named("cloud-apps")
            .column("id", ExportedAppResponse::id)
            .column("name", ExportedAppResponse::name)
            .column("vendor", ExportedAppResponse::vendor)
            .column("category", each -> each.category().id())
            .column("categoryName", each -> each.category().name())
            .column("layer", each -> each.origin().layer().text())
            .column("kind", each -> each.origin().kind().text())
            .column("riskLevel", each -> each.riskLevel().id())
            .column("score", ExportedAppResponse::score)
            .column("coverage", each -> each.basis().coverage())
            .column("overridden", each -> each.basis().overridden())
            .column("domains", each -> String.join(" ", each.domains()));
    for (var factor : factors.ids()) {
      if (!OWN_COLUMNS.contains(factor)) {
        form = form.column(factor, each -> text(each.factors().get(factor)));
      }
    }
    return form;
  }

  private static @Nullable String text(@Nullable Object value) {
    if (value instanceof Collection<?> values) {
      return values.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
    return value == null ? null : value.toString();
  }

  private ExportedAppResponse exported(ExportStore.Row row) {
    var app = row.app();
    return new ExportedAppResponse(
        app.id(),
        app.name(),
        AppVendor.Shown.of(app.vendor()).vendor(),
        categories.named(app.category()),
        app.origin(),
        app.risk(),
        app.score(),
        new ExportedAppResponse.Basis(app.coverage(), app.overridden()),
        row.domains().isEmpty() ? List.of() : List.of(row.domains().split(" ")),
        facts(row));
  }

  private Map<String, Object> facts(ExportStore.Row row) {
    try {
      return facts.readValue(row.facts());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
