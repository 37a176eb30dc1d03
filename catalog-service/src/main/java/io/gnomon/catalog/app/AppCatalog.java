package io.gnomon.catalog.app;

import io.gnomon.catalog.category.Categories;
import io.gnomon.catalog.category.Category;
import io.gnomon.catalog.score.RiskModel;
import io.gnomon.kit.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Looks up cloud apps. */
@ApplicationScoped
class AppCatalog {

  private final AppRepository repository;
  private final AppFilter filter;
  private final Categories categories;
  private final RiskModel model;

  AppCatalog(AppRepository repository, AppFilter filter, Categories categories, RiskModel model) {
    this.repository = repository;
    this.filter = filter;
    this.categories = categories;
    this.model = model;
  }

  Page<AppSummaryResponse> list(AppParameters parameters) {
    var query = filter.query(parameters);
    int limit = filter.limit(parameters);
    return Page.cut(repository.find(query, limit + 1), limit, query::cursor)
        .map(AppSummaryResponse::from);
  }

  Optional<AppResponse> read(String id) {
    return repository.findApp(id).map(this::response);
  }

  private AppResponse response(CloudApp app) {
    var category =
        categories
            .find(app.categoryId())
            .orElseGet(() -> new Category(app.categoryId(), app.categoryId()));
    return AppResponse.from(app, category, model.assess(app.facts()));
  }
}
