package io.gnomon.kit.pseudonym;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * A service whose pseudonyms are on and that has no key for them would refuse what devices send.
 */
@Readiness
@ApplicationScoped
class PseudonymKeyCheck implements HealthCheck {

  private final PseudonymSwitch pseudonyms;
  private final PseudonymKeyProvider keys;

  PseudonymKeyCheck(PseudonymSwitch pseudonyms, PseudonymKeyProvider keys) {
    this.pseudonyms = pseudonyms;
    this.keys = keys;
  }

  @Override
  public HealthCheckResponse call() {
    var answer = HealthCheckResponse.named("pseudonym key");
    var fault = keys.fault();
    // The switch, which may be in a database that is away, is asked only where that matters.
    return fault.isPresent() && pseudonyms.hidesNames()
        ? answer.down().withData("fault", "pseudonyms are on, and " + fault.get()).build()
        : answer.up().build();
  }
}
