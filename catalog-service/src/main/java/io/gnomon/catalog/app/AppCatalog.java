package io.gnomon.catalog.app;

import io.gnomon.catalog.category.Categories;
import io.gnomon.catalog.category.Category;
import io.gnomon.catalog.override.ScoreOverrides;
import io.gnomon.catalog.score.Points;
import io.gnomon.catalog.weight.RiskModels;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Looks up cloud apps. */
@ApplicationScoped
class AppCatalog {

  private final AppRepository repository;
  private final Categories categories;
  private final RiskModels models;
  private final ScoreOverrides overrides;

  AppCatalog(
      AppRepository repository,
      Categories categories,
      RiskModels models,
      ScoreOverrides overrides) {
    this.repository = repository;
    this.categories = categories;
    this.models = models;
    this.overrides = overrides;
  }

  Optional<AppResponse> read(String id) {
    return repository.findApp(id).map(this::response);
  }

  private AppResponse response(CloudApp app) {
    var category =
        categories
            .find(app.categoryId())
            .orElseGet(() -> new Category(app.categoryId(), app.categoryId()));
    return AppResponse.from(app, category, risk(app));
  }

  private AppResponse.Risk risk(CloudApp app) {
    var current = models.current();
    var model = current.model();
    var override = overrides.find(app.id()).orElse(null);
    var assessed = model.assess(app.facts());
    var rating =
        model.rate(
            Points.of(app.facts(), model.factors()), override == null ? null : override.score());
    return AppResponse.Risk.from(assessed, rating, override, current.version());
  }
}
