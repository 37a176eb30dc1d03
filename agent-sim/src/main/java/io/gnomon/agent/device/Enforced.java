package io.gnomon.agent.device;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Revisions that a device began to enforce and has not acknowledged, the last of them. */
final class Enforced {

  private static final int MOST = 20;

  private @Nullable Deque<Revision> revisions;

  /** A revision and the moment, by the server's clock. */
  record Revision(long revision, long atMillis) {}

  void add(long revision, long atMillis) {
    if (revisions == null) {
      revisions = new ArrayDeque<>(2);
    }
    revisions.addLast(new Revision(revision, atMillis));
    if (revisions.size() > MOST) {
      revisions.removeFirst();
    }
  }

  void clear() {
    revisions = null;
  }

  List<Revision> pending() {
    return revisions == null ? List.of() : List.copyOf(revisions);
  }

  void acknowledged(List<Revision> sent) {
    if (revisions != null) {
      revisions.removeAll(sent);
      if (revisions.isEmpty()) {
        revisions = null;
      }
    }
  }
}
