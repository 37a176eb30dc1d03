package io.gnomon.catalog.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the catalog was read into memory, and from then on whether or not it can be read. */
@Readiness
@ApplicationScoped
class LookupIndexCheck implements HealthCheck {

  private final LookupIndex current;

  LookupIndexCheck(LookupIndex current) {
    this.current = current;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("catalog in memory").status(current.isRead()).build();
  }
}
