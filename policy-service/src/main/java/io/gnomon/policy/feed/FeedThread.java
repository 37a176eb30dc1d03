package io.gnomon.policy.feed;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The one thread that compares this replica with PostgreSQL: now and then, and when a revision
 * cannot be joined. It also notices that PostgreSQL was set back to a backup, and has the epoch
 * raised.
 */
@ApplicationScoped
class FeedThread {

  private static final Logger LOG = Logger.getLogger(FeedThread.class);

  private final FeedFollower follower;
  private final FeedRepository repository;
  private final FeedEpochs epochs;
  private final FeedConfig config;
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            var thread = new Thread(task, "feed-follower");
            thread.setDaemon(true);
            return thread;
          });

  FeedThread(
      FeedFollower follower, FeedRepository repository, FeedEpochs epochs, FeedConfig config) {
    this.follower = follower;
    this.repository = repository;
    this.epochs = epochs;
    this.config = config;
  }

  void start(@Observes StartupEvent event) {
    safely(this::look);
    var pause = config.lookInterval().toMillis();
    var unused =
        executor.scheduleWithFixedDelay(
            () -> safely(this::look), pause, pause, TimeUnit.MILLISECONDS);
  }

  void stop(@Observes ShutdownEvent event) {
    executor.shutdownNow();
  }

  /** Reads PostgreSQL because of a revision that was seen and cannot be joined. */
  void catchUpTo(FeedPosition seen) {
    executor.execute(() -> safely(() -> catchUp(seen)));
  }

  private void catchUp(FeedPosition seen) {
    if (isAhead(seen)) {
      follower.reload();
    }
    if (isAhead(seen) && !repository.remembers(seen)) {
      epochs.raiseAfterRestore(seen);
    }
  }

  private boolean isAhead(FeedPosition seen) {
    return follower
        .state()
        .map(state -> state.position().isBehind(seen.epoch(), seen.revision()))
        .orElse(true);
  }

  private void look() {
    var state = follower.state();
    if (state.isEmpty()) {
      begin();
      return;
    }
    var mine = state.get().position();
    var head = repository.head().position();
    if (head.isBehind(mine.epoch(), mine.revision()) || !repository.remembers(mine)) {
      epochs.raiseAfterRestore(mine);
      follower.reload();
    } else if (mine.isBehind(head.epoch(), head.revision())) {
      follower.reload();
    }
    epochs.publishWhollyIfNeeded();
  }

  private void begin() {
    if (!follower.reload()) {
      epochs.begin();
      follower.reload();
    }
  }

  private static void safely(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      LOG.warnf("the feed stays at what is in memory: %s", e.getMessage());
      LOG.debug("the feed stays at what is in memory", e);
    }
  }
}
