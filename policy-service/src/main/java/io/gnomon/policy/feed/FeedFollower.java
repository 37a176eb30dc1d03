package io.gnomon.policy.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The feed as this replica has it in memory. Revisions come from this process's own commits and
 * from Kafka, in any order and more than once; whatever cannot be joined to the present state is
 * read from PostgreSQL. What is here is served on whether or not either of them can be reached.
 */
@ApplicationScoped
public class FeedFollower {

  private static final Logger LOG = Logger.getLogger(FeedFollower.class);

  private final FeedLoader loader;
  private final FeedThread thread;
  private final ObjectMapper json;
  private final TreeMap<Long, FeedRevision> waiting = new TreeMap<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile @Nullable FeedFrames present;

  FeedFollower(FeedLoader loader, FeedThread thread, ObjectMapper json) {
    this.loader = loader;
    this.thread = thread;
    this.json = json;
  }

  /** The feed's state; empty until it was read once. */
  public Optional<FeedState> state() {
    return Optional.ofNullable(present).map(FeedFrames::state);
  }

  @Nullable FeedFrames frames() {
    return present;
  }

  /** Runs after every change of the state, on the thread that made it; must be short. */
  void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /** Takes a revision that was committed here or elsewhere. */
  void take(FeedRevision revision) {
    if (!join(revision)) {
      thread.catchUpTo(revision.position());
    }
  }

  /** False where the revision is ahead of what can be joined. */
  private synchronized boolean join(FeedRevision revision) {
    var frames = present;
    if (frames == null
        || !frames.state().position().isBehind(revision.epoch(), revision.revision())) {
      return true;
    }
    if (revision.epoch() != frames.state().position().epoch()) {
      return false;
    }
    waiting.put(revision.revision(), revision);
    return joinWaiting(frames.state()).revision() >= revision.revision();
  }

  private FeedPosition joinWaiting(FeedState from) {
    var state = from;
    while (!waiting.isEmpty() && waiting.firstKey() <= state.position().revision() + 1) {
      var next = waiting.pollFirstEntry().getValue();
      state = state.isFollowedBy(next) ? state.after(next) : state;
    }
    if (from.position().isBehind(state.position().epoch(), state.position().revision())) {
      show(state);
    }
    return state.position();
  }

  /**
   * Reads the whole feed from PostgreSQL where that is further; false before the feed's first
   * revision.
   */
  boolean reload() {
    return loader.load().map(this::replace).orElse(false);
  }

  private synchronized boolean replace(FeedState loaded) {
    var frames = present;
    var position = loaded.position();
    if (frames == null
        || frames.state().position().isBehind(position.epoch(), position.revision())) {
      waiting.headMap(position.revision(), true).clear();
      show(loaded);
      LOG.infof("the feed is at revision %d of epoch %d", position.revision(), position.epoch());
    }
    return true;
  }

  private void show(FeedState state) {
    present = new FeedFrames(state, json);
    listeners.forEach(Runnable::run);
  }
}
