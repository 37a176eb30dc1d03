package io.gnomon.policy.feed;

import io.gnomon.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Adds revisions to the feed, each in the transaction of the change that causes it: lock the head
 * first, read and change state, append the plan last. After the commit this replica has the
 * revision at once; the others get it by Kafka.
 */
@ApplicationScoped
public class FeedWriter {

  private static final int LONGEST_CAUSE = 500;

  private final FeedRepository repository;
  private final FeedFollower follower;
  private final Outbox outbox;
  private final TransactionSynchronizationRegistry transactions;
  private final Clock clock;

  FeedWriter(
      FeedRepository repository,
      FeedFollower follower,
      Outbox outbox,
      TransactionSynchronizationRegistry transactions,
      Clock clock) {
    this.repository = repository;
    this.follower = follower;
    this.outbox = outbox;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * The head, which is the caller's until the transaction ends. Everything that the plan rests on
   * is read after it.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public FeedHead lock() {
    return repository.lockHead();
  }

  /**
   * Makes the plan the next revision.
   *
   * @param cause a sentence for the feed's history
   * @return where the feed is then
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public FeedPosition append(FeedHead head, String cause, FeedPlan plan) {
    return append(head, head.position().epoch(), cause, plan);
  }

  /** The same in an epoch of its own. */
  @Transactional(Transactional.TxType.MANDATORY)
  FeedPosition append(FeedHead head, long epoch, String cause, FeedPlan plan) {
    var position = new FeedPosition(epoch, head.position().revision() + 1, now());
    var revision = FeedRevision.of(head.organisation(), position, shortened(cause), plan);
    repository.append(revision);
    if (revision.fitsIntoOneRecord()) {
      outbox.append(FeedRevision.TOPIC, head.organisation(), revision);
    }
    transactions.registerInterposedSynchronization(new ApplyHere(revision));
    return position;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static String shortened(String cause) {
    return cause.length() <= LONGEST_CAUSE ? cause : cause.substring(0, LONGEST_CAUSE);
  }

  private final class ApplyHere implements Synchronization {

    private final FeedRevision revision;

    ApplyHere(FeedRevision revision) {
      this.revision = revision;
    }

    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        follower.take(revision);
      }
    }
  }
}
