package io.gnomon.catalog.bundle;

import io.gnomon.catalog.factor.RiskFactors;
import io.gnomon.catalog.shared.SharedInfrastructure;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** Imports the bundled catalog when the service starts; not ready before. */
@Singleton
@Readiness
class CatalogStart implements HealthCheck {

  private static final Logger LOG = Logger.getLogger(CatalogStart.class);

  private final CatalogImport catalogImport;
  private volatile boolean imported;

  CatalogStart(CatalogImport catalogImport) {
    this.catalogImport = catalogImport;
  }

  void start(@Observes StartupEvent event) {
    long begun = System.nanoTime();
    var done = catalogImport.run(CatalogFiles.bundled());
    imported = true;
    LOG.infof(
        "the catalog is in place after %d ms: %d apps added, %d changed, %d removed",
        (System.nanoTime() - begun) / 1_000_000,
        done.added().size(),
        done.changed().size(),
        done.removed().size());
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.builder().name("catalog imported").status(imported).build();
  }

  @Produces
  @Singleton
  static RiskFactors factors() {
    return CatalogBundle.factors(CatalogFiles.bundled(CatalogFiles.RISK_FACTORS));
  }

  @Produces
  @Singleton
  static SharedInfrastructure shared() {
    return CatalogBundle.shared(CatalogFiles.bundled(CatalogFiles.SHARED_INFRASTRUCTURE));
  }
}
