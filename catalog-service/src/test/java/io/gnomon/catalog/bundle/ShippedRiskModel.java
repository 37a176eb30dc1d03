package io.gnomon.catalog.bundle;

import io.gnomon.catalog.score.RiskModel;

/** The risk model that ships, for tests of other packages. */
public final class ShippedRiskModel {

  public static final RiskModel MODEL =
      RiskModel.of(
          CatalogBundle.factors(CatalogFiles.bundled(CatalogFiles.RISK_FACTORS)),
          CatalogBundle.riskModel(CatalogFiles.bundled(CatalogFiles.RISK_MODEL)));

  private ShippedRiskModel() {}
}
