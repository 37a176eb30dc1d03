package io.gnomon.catalog.bundle;

import io.gnomon.catalog.factor.RiskFactors;

/** The risk factors that ship. */
public final class ShippedFactors {

  public static final RiskFactors ALL =
      CatalogBundle.factors(CatalogFiles.bundled(CatalogFiles.RISK_FACTORS));

  private ShippedFactors() {}
}
