package io.gnomon.policy.feed.log;

import io.gnomon.kit.audit.AuditEntry;
import io.gnomon.kit.audit.AuditService;
import io.gnomon.policy.settings.SettingsService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Starts epochs of the feed. After a backup was restored, revision numbers are used a second time;
 * a new epoch makes devices and readers of topics follow instead of refusing a rollback.
 */
@ApplicationScoped
public class FeedEpochService {

  private static final Logger LOG = Logger.getLogger(FeedEpochService.class);

  private final FeedLogStore store;
  private final FeedWriter writer;
  private final SettingsService settings;
  private final AuditService audit;

  FeedEpochService(
      FeedLogStore store, FeedWriter writer, SettingsService settings, AuditService audit) {
    this.store = store;
    this.writer = writer;
    this.settings = settings;
    this.audit = audit;
  }

  /** Appends the first revision, which carries the settings, unless there is one. */
  @Transactional
  public void appendFirstRevision() {
    var head = writer.lock();
    if (store.settings().isEmpty()) {
      writer.append(head, "the feed begins", currentSettings());
    }
  }

  /** Raises the epoch on an administrator's request. */
  @Transactional
  public FeedHead raise(String reason, String who) {
    var head = writer.lock();
    return raise(head, head.position().epoch() + 1, reason, who);
  }

  /**
   * Raises the epoch because the database does not contain a revision that was committed before,
   * unless another replica has done so already.
   */
  @Transactional
  public void raiseAfterRestore(FeedPosition lost) {
    var head = writer.lock();
    var position = head.position();
    if (position.epoch() <= lost.epoch() && (position.isBehind(lost) || store.lacks(lost))) {
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

  private FeedHead raise(FeedHead head, long epoch, String reason, String who) {
    store.deleteAfter(head.position().revision());
    var raised = writer.append(head, epoch, "epoch raised: " + reason, currentSettings());
    var before = Map.of("epoch", head.position().epoch());
    audit.record(
        new AuditEntry(
            who, "feed.epoch-raised", head.organisation(), reason, before, Map.of("epoch", epoch)));
    return new FeedHead(head.organisation(), raised);
  }

  private FeedPlan currentSettings() {
    return new FeedPlan(FeedSettings.from(settings.current()), List.of(), List.of());
  }
}
