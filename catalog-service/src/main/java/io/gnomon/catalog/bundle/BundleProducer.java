package io.gnomon.catalog.bundle;

import io.gnomon.catalog.factor.RiskFactors;
import io.gnomon.catalog.layer.SharedInfrastructure;
import io.gnomon.catalog.score.RiskModel;
import io.gnomon.catalog.searchterm.SearchTerms;
import io.gnomon.catalog.vendor.Vendors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes beans of the bundled lists; they are final classes, so that they cannot be proxied. */
@ApplicationScoped
class BundleProducer {

  /** Read anew each time: they are imported once, and then only take memory. */
  @Produces
  @Dependent
  CatalogFiles files() {
    return CatalogFiles.bundled();
  }

  @Produces
  @Singleton
  RiskFactors riskFactors() {
    return CatalogBundle.factors(CatalogFiles.bundled(CatalogFiles.RISK_FACTORS));
  }

  /** As shipped; the one in force may differ. */
  @Produces
  @Singleton
  RiskModel shippedModel(RiskFactors factors) {
    return RiskModel.of(
        factors, CatalogBundle.riskModel(CatalogFiles.bundled(CatalogFiles.RISK_MODEL)));
  }

  @Produces
  @Singleton
  SharedInfrastructure sharedInfrastructure() {
    return CatalogBundle.shared(CatalogFiles.bundled(CatalogFiles.SHARED_INFRASTRUCTURE));
  }

  @Produces
  @Singleton
  Vendors vendors(RiskFactors factors) {
    return CatalogBundle.vendors(CatalogFiles.bundled(CatalogFiles.VENDORS), factors);
  }

  @Produces
  @Singleton
  SearchTerms searchTerms() {
    return CatalogBundle.terms(
        CatalogFiles.bundled(CatalogFiles.CATEGORIES),
        CatalogFiles.bundled(CatalogFiles.SEARCH_TERMS));
  }
}
