package io.gnomon.catalog.publication;

import io.gnomon.kit.background.BackgroundTask;
import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;

/** Compares the database with the topic once after each start, as soon as the topic was read. */
@ApplicationScoped
class EpochWorker {

  private static final int BEFORE_IMPORT = Interceptor.Priority.LIBRARY_BEFORE;
  private static final Duration CHECK_INTERVAL = Duration.ofMillis(500);

  private final EpochService service;
  private final CloudAppFollower follower;
  private final BackgroundTask task;
  private volatile long lastRevision;

  EpochWorker(EpochService service, CloudAppFollower follower, BackgroundTaskRegistry tasks) {
    this.service = service;
    this.follower = follower;
    this.task = tasks.create("catalog-epoch");
  }

  void start(@Observes @Priority(BEFORE_IMPORT) StartupEvent event) {
    lastRevision = service.lastRevision();
    task.repeatUntil(Duration.ZERO, CHECK_INTERVAL, this::isDone);
  }

  void stop(@Observes ShutdownEvent event) {
    task.close();
  }

  private boolean isDone() {
    if (!follower.isRead()) {
      return false;
    }
    service.compare(follower.versions(), lastRevision);
    follower.finish();
    return true;
  }
}
