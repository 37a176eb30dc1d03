package io.gnomon.kit.identity;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A service that can verify no token of an issuer would only refuse its callers. */
@Readiness
@ApplicationScoped
class PublicKeyCheck implements HealthCheck {

  private final IssuerTenantResolver issuers;

  PublicKeyCheck(IssuerTenantResolver issuers) {
    this.issuers = issuers;
  }

  @Override
  public HealthCheckResponse call() {
    var faults = issuers.faults();
    var answer = HealthCheckResponse.named("public keys").status(faults.isEmpty());
    faults.forEach(answer::withData);
    return answer.build();
  }
}
