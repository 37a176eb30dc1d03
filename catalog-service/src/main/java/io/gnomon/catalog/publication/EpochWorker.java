package io.gnomon.catalog.publication;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Compares the database with the topic once after each start, as soon as the topic was read. */
@ApplicationScoped
class EpochWorker implements Runnable {

  private static final Logger LOG = Logger.getLogger(EpochWorker.class);
  private static final int BEFORE_IMPORT = Interceptor.Priority.LIBRARY_BEFORE;
  private static final Duration CHECK_INTERVAL = Duration.ofMillis(500);

  private final EpochService service;
  private final CloudAppFollower follower;
  private final Thread thread = new Thread(this, "catalog-epoch");
  private final CountDownLatch stopping = new CountDownLatch(1);
  private volatile long lastRevision;

  EpochWorker(EpochService service, CloudAppFollower follower) {
    this.service = service;
    this.follower = follower;
  }

  void start(@Observes @Priority(BEFORE_IMPORT) StartupEvent event) {
    lastRevision = service.lastRevision();
    thread.setDaemon(true);
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) {
    stopping.countDown();
  }

  @Override
  public void run() {
    try {
      boolean ended = isDone();
      while (!ended) {
        ended = stopping.await(CHECK_INTERVAL.toMillis(), TimeUnit.MILLISECONDS) || isDone();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isDone() {
    if (!follower.isRead()) {
      return false;
    }
    try {
      service.compare(follower.versions(), lastRevision);
      follower.finish();
      return true;
    } catch (RuntimeException e) {
      LOG.warnf("the catalog is compared with its topic later: %s", e.getMessage());
      return false;
    }
  }
}
