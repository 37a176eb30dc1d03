package io.gnomon.discovery.pseudonym;

import io.gnomon.discovery.directory.SettingFollower;
import io.gnomon.discovery.pseudonym.key.PseudonymKeyProvider;
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

  private final SettingFollower settings;
  private final PseudonymKeyProvider keys;

  PseudonymKeyCheck(SettingFollower settings, PseudonymKeyProvider keys) {
    this.settings = settings;
    this.keys = keys;
  }

  @Override
  public HealthCheckResponse call() {
    var answer = HealthCheckResponse.named("pseudonym key");
    var fault = keys.fault();
    boolean needed = settings.hidesUserNames() || settings.hidesDeviceNames();
    return fault.isPresent() && needed
        ? answer.down().withData("fault", "pseudonyms are on, and " + fault.get()).build()
        : answer.up().build();
  }
}
