package io.gnomon.agent.device;

import io.gnomon.agent.feed.Policy;

/**
 * The policy that a device enforces, and what it has yet to fetch. Written by {@code
 * FeedChangeWorker}, on the event loop of the fleet; the policy itself is immutable and shared.
 */
public final class PolicyState {

  private Policy policy = Policy.NONE;
  private long announcedRevision;
  private long announcements;
  private boolean isFetchedAgain;

  public Policy policy() {
    return policy;
  }

  /** The revision that was announced last and has not been received. */
  public long announcedRevision() {
    return announcedRevision;
  }

  /** How many announcements there were: shows whether another one came meanwhile. */
  public long announcements() {
    return announcements;
  }

  /** Whether what was announced is still missing. */
  public boolean isFetchPending() {
    return announcedRevision > 0;
  }

  public void setPolicy(Policy policy) {
    this.policy = policy;
  }

  /** Whether it is fetched once more, since an answer had nothing new. */
  public boolean isFetchedAgain() {
    return isFetchedAgain;
  }

  public void fetchAgain() {
    isFetchedAgain = true;
  }

  public void announce(long revision) {
    announcedRevision = revision;
    isFetchedAgain = false;
    announcements++;
  }

  public void clearAnnouncement() {
    announcedRevision = 0;
  }

  void reset() {
    policy = Policy.NONE;
    announcedRevision = 0;
  }
}
