package io.gnomon.policy.devicetoken;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A service that cannot sign would turn every device away. */
@Readiness
@ApplicationScoped
class SigningKeyCheck implements HealthCheck {

  private final SigningKeyProvider keys;

  SigningKeyCheck(SigningKeyProvider keys) {
    this.keys = keys;
  }

  @Override
  public HealthCheckResponse call() {
    var fault = keys.fault();
    var answer = HealthCheckResponse.named("signing key").status(fault == null);
    return fault == null ? answer.build() : answer.withData("fault", fault).build();
  }
}
