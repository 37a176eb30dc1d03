package io.gnomon.kit.pseudonym;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * A service whose pseudonyms are on and that has no key for them would refuse what devices send.
 */
@Readiness
@ApplicationScoped
class PseudonymKeyCheck implements HealthCheck {

  private static final Logger LOG = Logger.getLogger(PseudonymKeyCheck.class);

  private final PseudonymSwitch pseudonyms;
  private final PseudonymKeyProvider keys;

  /** As it was when the switch answered last. */
  private volatile boolean hidden;

  PseudonymKeyCheck(PseudonymSwitch pseudonyms, PseudonymKeyProvider keys) {
    this.pseudonyms = pseudonyms;
    this.keys = keys;
  }

  @Override
  public HealthCheckResponse call() {
    var answer = HealthCheckResponse.named("pseudonym key");
    var fault = keys.fault();
    return fault.isPresent() && hidesNames()
        ? answer.down().withData("fault", "pseudonyms are on, and " + fault.get()).build()
        : answer.up().build();
  }

  /**
   * A database that is away is no reason to take a service out of use: what it can do without one,
   * such as serving the feed, it goes on doing.
   */
  private boolean hidesNames() {
    try {
      hidden = pseudonyms.hidesNames();
    } catch (RuntimeException e) {
      LOG.debugf(e, "The switch of pseudonyms cannot be read");
    }
    return hidden;
  }
}
