package io.gnomon.policy.settings;

import io.gnomon.policy.pseudonym.PseudonymKeyProvider;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * A service whose pseudonyms are on and that has no key for them would refuse what devices tell.
 */
@Readiness
@ApplicationScoped
class PseudonymKeyCheck implements HealthCheck {

  private final SettingsService settings;
  private final PseudonymKeyProvider keys;

  PseudonymKeyCheck(SettingsService settings, PseudonymKeyProvider keys) {
    this.settings = settings;
    this.keys = keys;
  }

  @Override
  public HealthCheckResponse call() {
    var answer = HealthCheckResponse.named("pseudonym key");
    var fault = keys.fault();
    // The database, which may be away, is asked only where there is something to say.
    return fault.isPresent() && isNeeded()
        ? answer.down().withData("fault", "pseudonyms are on, and " + fault.get()).build()
        : answer.up().build();
  }

  private boolean isNeeded() {
    var pseudonyms = settings.current().pseudonyms();
    return pseudonyms.users() || pseudonyms.devices();
  }
}
