package io.gnomon.catalog.appdetail;

import io.gnomon.catalog.app.AppService;
import io.gnomon.catalog.app.CloudApp;
import io.gnomon.catalog.category.CategoryService;
import io.gnomon.catalog.riskmodel.RiskModelReader;
import io.gnomon.catalog.score.Points;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Puts together what is known of an app and how its score comes about. */
@ApplicationScoped
class AppDetailService {

  private final AppService apps;
  private final CategoryService categories;
  private final RiskModelReader models;
  private final OverrideService overrides;

  AppDetailService(
      AppService apps,
      CategoryService categories,
      RiskModelReader models,
      OverrideService overrides) {
    this.apps = apps;
    this.categories = categories;
    this.models = models;
    this.overrides = overrides;
  }

  Optional<AppResponse> read(String id) {
    return apps.find(id).map(this::response);
  }

  private AppResponse response(CloudApp app) {
    return AppResponse.from(app, categories.named(app.categoryId()), risk(app));
  }

  private AppResponse.Risk risk(CloudApp app) {
    var current = models.current();
    var model = current.model();
    var override = overrides.find(app.id()).orElse(null);
    var basis = app.priorBasis();
    var assessed = model.assess(basis, app.facts());
    var rating =
        model.rate(
            basis,
            Points.of(app.facts(), model.factors()),
            override == null ? null : override.score());
    return AppResponse.Risk.from(basis, assessed, rating, override, current);
  }
}
