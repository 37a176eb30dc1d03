package io.gnomon.catalog.localentry;

import io.gnomon.catalog.appdetail.OverrideService;
import io.gnomon.catalog.category.CategoryService;
import io.gnomon.catalog.factor.RiskFactors;
import io.gnomon.catalog.layer.CatalogMerge;
import io.gnomon.catalog.layer.LayerEntry;
import io.gnomon.catalog.layer.LayerEntryService;
import io.gnomon.catalog.layer.LayerSource;
import io.gnomon.kit.list.Cursor;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the organisation's own apps as they are shown. */
@ApplicationScoped
class CustomAppReader {

  private final LayerEntryService layers;
  private final OverrideService overrides;
  private final CategoryService categories;
  private final RiskFactors factors;

  CustomAppReader(
      LayerEntryService layers,
      OverrideService overrides,
      CategoryService categories,
      RiskFactors factors) {
    this.layers = layers;
    this.overrides = overrides;
    this.categories = categories;
    this.factors = factors;
  }

  @Transactional
  Page<CustomAppResponse> list(PageRequest page) {
    var cursor = page.cursor(1);
    var rows =
        layers.after(LayerSource.CUSTOM, cursor == null ? "" : cursor.key(0), page.limit() + 1);
    return page.cut(rows, row -> Cursor.of(row.appId()), () -> layers.count(LayerSource.CUSTOM))
        .map(this::response);
  }

  @Transactional
  Optional<CustomAppResponse> find(String id) {
    return entry(id).map(this::response);
  }

  Optional<LayerEntry> entry(String id) {
    return layers.find(LayerSource.CUSTOM, id);
  }

  CustomAppResponse response(LayerEntry entry) {
    var category = Objects.requireNonNullElse(entry.draft().category(), CatalogMerge.UNCLASSIFIED);
    return CustomAppResponse.from(
        entry,
        categories.named(category),
        facts(entry),
        overrides.find(entry.appId()).orElse(null));
  }

  private Map<String, Object> facts(LayerEntry entry) {
    var facts = new TreeMap<String, Object>();
    for (var fact : entry.draft().facts()) {
      facts.put(
          fact.factorId(),
          factors
              .find(fact.factorId())
              .map(factor -> factor.type().json(fact.value()))
              .orElse(fact.value()));
    }
    return facts;
  }
}
