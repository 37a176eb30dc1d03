package io.gnomon.catalog.layer;

import io.gnomon.catalog.app.CloudApp;
import io.gnomon.catalog.factor.RiskFactors;
import io.gnomon.catalog.weight.Rescoring;
import io.gnomon.catalog.weight.RiskModels;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Rates apps as the risk model and the overrides of the connection's transaction say. */
@Singleton
class Ratings {

  private final RiskModels models;
  private final Rescoring rescoring;

  Ratings(RiskModels models, Rescoring rescoring) {
    this.models = models;
    this.rescoring = rescoring;
  }

  List<AssessedApp> rate(List<CloudApp> apps, Connection connection) throws SQLException {
    var model = models.current(connection).model();
    var overrides = rescoring.overrides(connection);
    return apps.parallelStream()
        .map(app -> AssessedApp.of(app, model, overrides.get(app.id())))
        .toList();
  }

  RiskFactors factors() {
    return models.current().model().factors();
  }
}
