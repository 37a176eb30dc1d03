package io.gnomon.local.cluster;

import io.gnomon.embedded.secret.KeyRotation.KeyState;
import io.gnomon.embedded.secret.KeyRotation.ListedKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Says which step of a rotation comes next, and when. A key signs only when all pods know it, and
 * is dropped only when no token is left that it has signed.
 */
record RotationPlanner(KeyPeriods periods, RotationMarks marks, Instant now) {

  /** What can be done about the keys of one name. */
  enum Step {
    ADD_NEXT,
    USE_NEXT,
    DROP_RETIRED
  }

  /**
   * The step that comes next.
   *
   * @param due when; not before
   */
  record Plan(Step step, Instant due) {}

  /** A rotation that was begun is brought to its end before another one begins. */
  Plan plan(List<ListedKey> keys) {
    var next = latest(keys, KeyState.NEXT).map(since -> since.plus(periods.spread()));
    var retired = latest(keys, KeyState.RETIRED).map(since -> since.plus(periods.overlap()));
    if (retired.isPresent()) {
      return new Plan(Step.DROP_RETIRED, retired.get());
    }
    return next.map(due -> new Plan(Step.USE_NEXT, due))
        .orElseGet(() -> new Plan(Step.ADD_NEXT, signingSince(keys).plus(periods.maxAge())));
  }

  private Optional<Instant> latest(List<ListedKey> keys, KeyState state) {
    return keys.stream()
        .filter(each -> each.state() == state)
        .map(each -> marks.of(each, now))
        .max(Comparator.naturalOrder());
  }

  private static Instant signingSince(List<ListedKey> keys) {
    return keys.stream()
        .filter(each -> each.state() == KeyState.SIGNING)
        .map(ListedKey::madeAt)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }
}
