package io.gnomon.policy.feed.log;

import io.gnomon.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/**
 * Appends revisions to the feed, each in the transaction of the change that causes it: lock the
 * head first, then read and change state, append the plan last.
 *
 * <p>Each revision is fired as a CDI event. An observer {@code AFTER_SUCCESS} has it as soon as it
 * is committed here; other replicas get it through Kafka.
 */
@ApplicationScoped
public class FeedWriter {

  private static final int MAX_CAUSE_LENGTH = 500;

  /** Below the 1 MiB that producers and brokers of Kafka take by default. */
  private static final int MAX_MESSAGE_BYTES = 900_000;

  private final FeedLogStore store;
  private final Outbox outbox;
  private final Event<FeedRevision> appended;
  private final Clock clock;

  FeedWriter(FeedLogStore store, Outbox outbox, Event<FeedRevision> appended, Clock clock) {
    this.store = store;
    this.outbox = outbox;
    this.appended = appended;
    this.clock = clock;
  }

  /**
   * Locks the head until the transaction ends. Everything that the plan depends on is read after
   * this.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public FeedHead lock() {
    return store.lockHead();
  }

  /**
   * Makes the plan the next revision.
   *
   * @param cause a sentence for the feed's history
   * @return the feed's new position
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public FeedPosition append(FeedHead head, String cause, FeedPlan plan) {
    return append(head, head.position().epoch(), cause, plan);
  }

  /** Appends a revision in a given epoch. */
  @Transactional(Transactional.TxType.MANDATORY)
  FeedPosition append(FeedHead head, long epoch, String cause, FeedPlan plan) {
    var position = new FeedPosition(epoch, head.position().revision() + 1, clock.instant());
    var revision = FeedRevision.of(head.organisation(), position, truncated(cause), plan);
    store.append(revision);
    publish(head.organisation(), revision);
    appended.fire(revision);
    return position;
  }

  /** Other replicas notice the gap of a revision that is too large, and read the database. */
  private void publish(String organisation, FeedRevision revision) {
    var message = outbox.record(FeedRevision.TOPIC, organisation, revision);
    if (message.bytes() <= MAX_MESSAGE_BYTES) {
      outbox.appendAll(List.of(message));
    }
  }

  private static String truncated(String cause) {
    return cause.length() <= MAX_CAUSE_LENGTH ? cause : cause.substring(0, MAX_CAUSE_LENGTH);
  }
}
