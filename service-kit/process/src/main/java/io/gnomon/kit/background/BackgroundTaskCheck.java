package io.gnomon.kit.background;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * A process one of whose tasks hangs, or met an error, is to be started again. Answers on the event
 * loop: a probe must not wait for a thread that others keep busy.
 */
@Liveness
@ApplicationScoped
class BackgroundTaskCheck implements AsyncHealthCheck {

  private final BackgroundTaskRegistry tasks;

  BackgroundTaskCheck(BackgroundTaskRegistry tasks) {
    this.tasks = tasks;
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    var faults = tasks.faults();
    var answer = HealthCheckResponse.named("background tasks").status(faults.isEmpty());
    faults.forEach(answer::withData);
    return Uni.createFrom().item(answer.build());
  }
}
