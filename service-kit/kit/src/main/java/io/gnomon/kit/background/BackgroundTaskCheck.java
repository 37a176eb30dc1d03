package io.gnomon.kit.background;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A process one of whose tasks hangs, or met an error, is to be started again. */
@Liveness
@ApplicationScoped
class BackgroundTaskCheck implements HealthCheck {

  private final BackgroundTaskRegistry tasks;

  BackgroundTaskCheck(BackgroundTaskRegistry tasks) {
    this.tasks = tasks;
  }

  @Override
  public HealthCheckResponse call() {
    var faults = tasks.faults();
    var answer = HealthCheckResponse.named("background tasks").status(faults.isEmpty());
    faults.forEach(answer::withData);
    return answer.build();
  }
}
