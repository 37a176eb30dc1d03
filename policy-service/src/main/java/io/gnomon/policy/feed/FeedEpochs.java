package io.gnomon.policy.feed;

import io.gnomon.policy.FeedEpoch;
import io.gnomon.policy.audit.AuditEntry;
import io.gnomon.policy.audit.AuditLog;
import io.gnomon.policy.settings.SettingsService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Begins epochs of the feed. After a backup was restored, revisions are given out a second time; a
 * new epoch makes devices and readers of topics follow instead of refusing a rollback.
 */
@ApplicationScoped
public class FeedEpochs implements FeedEpoch {

  private static final Logger LOG = Logger.getLogger(FeedEpochs.class);

  private final FeedRepository repository;
  private final FeedWriter writer;
  private final SettingsService settings;
  private final AuditLog audit;
  private final WholePublication publication;

  FeedEpochs(
      FeedRepository repository,
      FeedWriter writer,
      SettingsService settings,
      AuditLog audit,
      WholePublication publication) {
    this.repository = repository;
    this.writer = writer;
    this.settings = settings;
    this.audit = audit;
    this.publication = publication;
  }

  @Override
  public long current() {
    return repository.head().position().epoch();
  }

  /** Makes the first revision, which carries the settings. */
  @Transactional
  void begin() {
    var head = writer.lock();
    if (repository.settings().isEmpty()) {
      writer.append(head, "the feed begins", withSettings());
    }
  }

  /** Raises the epoch by hand. */
  @Transactional
  public FeedPosition raise(String reason, String who) {
    var head = writer.lock();
    return raise(head, head.position().epoch() + 1, reason, who);
  }

  /**
   * Raises the epoch unless another replica did: the database does not know a revision that was
   * made before.
   */
  @Transactional
  void raiseAfterRestore(FeedPosition lost) {
    var head = writer.lock();
    var position = head.position();
    if (position.epoch() <= lost.epoch()
        && (position.isBehind(lost.epoch(), lost.revision()) || !repository.remembers(lost))) {
      LOG.warnf(
          "revision %d of epoch %d is unknown to the database, which is at %d of %d: a backup was restored",
          lost.revision(), lost.epoch(), position.revision(), position.epoch());
      raise(
          head,
          Math.max(position.epoch(), lost.epoch()) + 1,
          "a backup was restored",
          AuditEntry.GNOMON);
    }
  }

  /** Says everything anew where the epoch was raised since it was said last. */
  void publishWhollyIfNeeded() {
    if (!repository.isWhollyPublished()) {
      publication.publish();
    }
  }

  private FeedPosition raise(FeedHead head, long epoch, String reason, String who) {
    repository.forgetAfter(head.position().revision());
    var raised = writer.append(head, epoch, "epoch raised: " + reason, withSettings());
    var before = Map.of("epoch", head.position().epoch());
    audit.record(
        new AuditEntry(
            who, "feed.epoch-raised", head.organisation(), reason, before, Map.of("epoch", epoch)));
    return raised;
  }

  private FeedPlan withSettings() {
    return new FeedPlan(FeedSettings.from(settings.current()), List.of(), List.of());
  }
}
