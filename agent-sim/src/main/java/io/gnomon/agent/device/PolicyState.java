package io.gnomon.agent.device;

import io.gnomon.agent.feed.Policy;

/**
 * The policy that a device enforces, and the revision that it has yet to fetch. Written by {@code
 * FeedChangeWorker}, on the event loop of the fleet; the policy itself is immutable and shared.
 */
public final class PolicyState {

  private Policy policy = Policy.NONE;
  private long announcedRevision;

  public Policy policy() {
    return policy;
  }

  /** The revision that was announced and has not been received. */
  public long announcedRevision() {
    return announcedRevision;
  }

  /** Whether an announced revision is still missing. */
  public boolean isFetchPending() {
    return announcedRevision > 0;
  }

  public void setPolicy(Policy policy) {
    this.policy = policy;
  }

  public void announce(long revision) {
    announcedRevision = Math.max(announcedRevision, revision);
  }

  public void clearAnnouncement() {
    announcedRevision = 0;
  }

  void reset() {
    policy = Policy.NONE;
    announcedRevision = 0;
  }
}
