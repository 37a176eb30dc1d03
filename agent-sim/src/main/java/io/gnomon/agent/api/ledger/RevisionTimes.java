package io.gnomon.agent.api.ledger;

import io.gnomon.agent.ledger.RevisionRollout;
import java.time.Instant;

/**
 * How long the devices took to enforce a revision.
 *
 * @param at when the revision was made
 * @param devices how many devices enforced exactly this revision
 */
record RevisionTimes(
    long revision, Instant at, int devices, long p50Millis, long p99Millis, long maxMillis) {

  static RevisionTimes from(RevisionRollout rollout) {
    return new RevisionTimes(
        rollout.revision(),
        Instant.ofEpochMilli(rollout.madeAtMillis()),
        rollout.devices(),
        rollout.p50Millis(),
        rollout.p99Millis(),
        rollout.maxMillis());
  }
}
