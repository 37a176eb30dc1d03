package io.gnomon.agent.device;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The latest revisions that a device began to enforce and has not acknowledged. Written by {@code
 * AcknowledgementSender}, on the event loop of the fleet.
 */
public final class EnforcedRevisions {

  private static final int MAX_PENDING = 20;

  private @Nullable Deque<EnforcedRevision> pending;

  /** A revision and the moment of enforcement, by the server's clock as the device computes it. */
  public record EnforcedRevision(long revision, long atMillis) {}

  /** Oldest first. */
  public List<EnforcedRevision> pending() {
    return pending == null ? List.of() : List.copyOf(pending);
  }

  public void add(long revision, long atMillis) {
    if (pending == null) {
      pending = new ArrayDeque<>(2);
    }
    pending.addLast(new EnforcedRevision(revision, atMillis));
    if (pending.size() > MAX_PENDING) {
      pending.removeFirst();
    }
  }

  public void acknowledged(List<EnforcedRevision> sent) {
    if (pending != null) {
      pending.removeAll(sent);
      if (pending.isEmpty()) {
        pending = null;
      }
    }
  }

  void clear() {
    pending = null;
  }
}
