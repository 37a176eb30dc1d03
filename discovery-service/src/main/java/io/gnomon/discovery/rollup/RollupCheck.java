package io.gnomon.discovery.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Fails only if the reading thread is dead; a database or broker that is down is waited for. */
@Liveness
@ApplicationScoped
class RollupCheck implements HealthCheck {

  private final RollupWorker worker;

  RollupCheck(RollupWorker worker) {
    this.worker = worker;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("roll-up reader").status(worker.alive()).build();
  }
}
