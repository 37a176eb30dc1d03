package io.gnomon.catalog.bundle;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** Imports the bundled catalog when the service starts; not ready before. */
@ApplicationScoped
@Readiness
class CatalogImportCheck implements HealthCheck {

  private static final Logger LOG = Logger.getLogger(CatalogImportCheck.class);

  private final CatalogImportService imports;
  private volatile boolean imported;

  CatalogImportCheck(CatalogImportService imports) {
    this.imports = imports;
  }

  void start(@Observes StartupEvent event, CatalogFiles files) {
    long begun = System.nanoTime();
    var change = imports.run(files);
    imported = true;
    LOG.infof(
        "the catalog was imported within %d ms: %d apps added, %d changed, %d removed",
        (System.nanoTime() - begun) / 1_000_000,
        change.added().size(),
        change.changed().size(),
        change.removed().size());
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.builder().name("catalog imported").status(imported).build();
  }
}
