package io.gnomon.discovery.privacy;

import io.gnomon.discovery.usage.UsageStore;
import io.gnomon.kit.background.BackgroundTask;
import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/**
 * Deletes the usage of people who are to be erased, again and again until every transaction that
 * counted without knowing of the order has ended: an upload may take minutes.
 */
@ApplicationScoped
class ErasureWorker {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final ErasureStore erasures;
  private final UsageStore usages;
  private final Clock clock;
  private final BackgroundTask task;

  ErasureWorker(
      ErasureStore erasures, UsageStore usages, Clock clock, BackgroundTaskRegistry tasks) {
    this.erasures = erasures;
    this.usages = usages;
    this.clock = clock;
    this.task = tasks.create("erasures");
  }

  void start(@Observes StartupEvent event) {
    task.repeat(Duration.ZERO, PAUSE, this::runAll);
  }

  void stop(@Observes ShutdownEvent event) {
    task.close();
  }

  private void runAll() {
    for (var id : erasures.open()) {
      QuarkusTransaction.requiringNew().run(() -> erasures.fence(id));
      QuarkusTransaction.requiringNew().run(() -> carryOut(id));
      task.beat();
    }
  }

  private void carryOut(UUID id) {
    var running = erasures.lock(id).orElse(null);
    if (running == null) {
      return;
    }
    erasures.deleted(id, usages.deleteUsers(running.userIds()));
    if (running.isSettled()) {
      erasures.finish(id, clock.instant());
    }
  }
}
