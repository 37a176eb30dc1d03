package io.gnomon.kit.revocation;

import io.gnomon.kit.identity.RevocationSource;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once revocations are known: before, requests with a token are refused. */
@Readiness
@ApplicationScoped
class RevocationReadinessCheck implements HealthCheck {

  private final RevocationSource source;

  RevocationReadinessCheck(RevocationSource source) {
    this.source = source;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("revocations").status(source.isLoaded()).build();
  }
}
