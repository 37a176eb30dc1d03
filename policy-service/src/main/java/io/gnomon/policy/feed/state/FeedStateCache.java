package io.gnomon.policy.feed.state;

import io.gnomon.policy.feed.log.FeedPosition;
import io.gnomon.policy.feed.log.FeedRevision;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The feed as this replica has it in memory. It is served whether or not PostgreSQL and Kafka can
 * be reached.
 */
@ApplicationScoped
@Startup // So that its metrics exist from the start.
public class FeedStateCache {

  private static final Logger LOG = Logger.getLogger(FeedStateCache.class);

  private final TreeMap<Long, FeedRevision> pending = new TreeMap<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final int maxPending;
  private volatile @Nullable FeedState current;

  FeedStateCache(FeedStateConfig config, MeterRegistry metrics) {
    this.maxPending = config.maxWaitingRevisions();
    Gauge.builder("gnomon.feed.revisions.waiting", this, FeedStateCache::waiting)
        .description("Revisions that wait for one before them")
        .register(metrics);
  }

  /** The feed's state; empty until it was loaded once. */
  public Optional<FeedState> state() {
    return Optional.ofNullable(current);
  }

  /**
   * Registers what runs after every change of the state, on the thread that made it; keep it short.
   */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /**
   * Applies a revision, which may come more than once and before those that precede it.
   *
   * @return false where the revision is ahead of what can be applied: the feed has to be loaded
   */
  synchronized boolean apply(FeedRevision revision) {
    var state = current;
    if (state == null || !state.position().isBehind(revision.position())) {
      return true;
    }
    if (revision.epoch() != state.position().epoch()) {
      return false;
    }
    if (pending.size() >= maxPending) {
      pending.clear();
      return false;
    }
    pending.put(revision.revision(), revision);
    return !applyPending(state).isBehind(revision.position());
  }

  private synchronized int waiting() {
    return pending.size();
  }

  /** Replaces the state where the loaded one is further. */
  synchronized void replace(FeedState loaded) {
    var state = current;
    var position = loaded.position();
    if (state == null || state.position().isBehind(position)) {
      pending.headMap(position.revision(), true).clear();
      change(loaded);
      LOG.infof("the feed is at revision %d of epoch %d", position.revision(), position.epoch());
    }
  }

  private FeedPosition applyPending(FeedState from) {
    var state = from;
    while (!pending.isEmpty() && pending.firstKey() <= state.position().revision() + 1) {
      var next = pending.pollFirstEntry().getValue();
      state = state.isFollowedBy(next) ? state.after(next) : state;
    }
    if (from.position().isBehind(state.position())) {
      change(state);
    }
    return state.position();
  }

  private void change(FeedState state) {
    current = state;
    listeners.forEach(Runnable::run);
  }
}
