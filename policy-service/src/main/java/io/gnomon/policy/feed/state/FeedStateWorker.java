package io.gnomon.policy.feed.state;

import io.gnomon.kit.background.BackgroundTask;
import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.gnomon.kit.background.OutageLog;
import io.gnomon.policy.feed.log.FeedEpochService;
import io.gnomon.policy.feed.log.FeedLogStore;
import io.gnomon.policy.feed.log.FeedPosition;
import io.gnomon.policy.feed.log.FeedRevision;
import io.gnomon.policy.feed.log.RepublicationService;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.jboss.logging.Logger;

/**
 * Keeps the state in memory up to date. Revisions come from this process's own commits and from
 * Kafka, in any order and more than once; one that cannot be applied has the feed loaded from
 * PostgreSQL. One thread also compares the state with PostgreSQL at intervals, and notices that a
 * backup was restored: then it has the epoch raised and everything published again.
 */
@ApplicationScoped
class FeedStateWorker {

  private static final Logger LOG = Logger.getLogger(FeedStateWorker.class);

  private final FeedStateCache cache;
  private final FeedStateLoader loader;
  private final FeedLogStore log;
  private final FeedEpochService epochs;
  private final RepublicationService republication;
  private final FeedStateConfig config;
  private final BackgroundTask task;
  private final OutageLog outage = new OutageLog(LOG, "keeping the feed up to date");

  FeedStateWorker(
      FeedStateCache cache,
      FeedStateLoader loader,
      FeedLogStore log,
      FeedEpochService epochs,
      RepublicationService republication,
      FeedStateConfig config,
      BackgroundTaskRegistry tasks) {
    this.cache = cache;
    this.loader = loader;
    this.log = log;
    this.epochs = epochs;
    this.republication = republication;
    this.config = config;
    this.task = tasks.create("feed-state");
  }

  void start(@Observes StartupEvent event) {
    runLogged(this::compareWithDatabase);
    task.repeat(config.checkInterval(), config.checkInterval(), this::compareWithDatabase);
  }

  void stop(@Observes ShutdownEvent event) {
    task.close();
  }

  /** Applies a revision that was committed here. */
  void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) FeedRevision revision) {
    apply(revision);
  }

  /** Applies a revision that was committed here or elsewhere. */
  void apply(FeedRevision revision) {
    if (!cache.apply(revision)) {
      task.execute(() -> catchUpTo(revision.position()));
    }
  }

  /** Has the epoch raised where the database lacks a revision that was published. */
  void verify(FeedPosition published) {
    task.execute(
        () -> {
          if (log.lacks(published)) {
            epochs.raiseAfterRestore(published);
            reload();
          }
        });
  }

  private void catchUpTo(FeedPosition seen) {
    if (isAhead(seen)) {
      reload();
    }
    if (isAhead(seen) && !log.contains(seen)) {
      epochs.raiseAfterRestore(seen);
    }
  }

  private boolean isAhead(FeedPosition seen) {
    return cache.state().map(state -> state.position().isBehind(seen)).orElse(true);
  }

  private void compareWithDatabase() {
    var state = cache.state();
    if (state.isEmpty()) {
      loadFirst();
      return;
    }
    var mine = state.get().position();
    var head = log.head().position();
    if (head.isBehind(mine) || log.lacks(mine)) {
      epochs.raiseAfterRestore(mine);
      reload();
    } else if (mine.isBehind(head)) {
      reload();
    }
    republication.republishIfNeeded();
  }

  private void loadFirst() {
    if (!reload()) {
      epochs.appendFirstRevision();
      reload();
    }
  }

  /** False before the feed's first revision. */
  private boolean reload() {
    var loaded = loader.load();
    loaded.ifPresent(cache::replace);
    return loaded.isPresent();
  }

  private void runLogged(Runnable task) {
    try {
      task.run();
      outage.recovered();
    } catch (RuntimeException e) {
      outage.failed(String.valueOf(e.getMessage()));
      LOG.debug("the feed stays at the state in memory", e);
    }
  }
}
