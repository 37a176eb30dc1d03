package io.gnomon.policy.apptag;

import io.gnomon.kit.outbox.Outbox;
import io.gnomon.policy.audit.AuditEntry;
import io.gnomon.policy.audit.AuditLog;
import io.gnomon.policy.feed.FeedPosition;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** What is said and remembered about a change of a tag. */
@ApplicationScoped
class TagRecords {

  private final AppTags tags;
  private final Outbox outbox;
  private final AuditLog audit;

  TagRecords(AppTags tags, Outbox outbox, AuditLog audit) {
    this.tags = tags;
    this.outbox = outbox;
    this.audit = audit;
  }

  void tagged(@Nullable AppliedTag before, AppliedTag now, long epoch) {
    var message = AppTagMessage.of(now, epoch);
    outbox.append(AppTagMessage.TOPIC, message.appId(), message);
    var earlier = before == null ? null : AppTagMessage.of(before, epoch);
    audit.record(
        new AuditEntry(
            now.taggedBy(), "app.tagged", message.appId(), now.reason(), earlier, message));
  }

  void untagged(AppliedTag before, FeedPosition at, String who) {
    var appId = before.app().id();
    outbox.appendTombstone(AppTagMessage.TOPIC, appId);
    var earlier = AppTagMessage.of(before, at.epoch());
    audit.record(new AuditEntry(who, "app.untagged", appId, null, earlier, null));
  }

  /** The tag stays, what its profile means changed. */
  void again(AppliedTag tag, FeedPosition at) {
    var now = tag.at(at.revision());
    tags.store(now);
    outbox.append(AppTagMessage.TOPIC, now.app().id(), AppTagMessage.of(now, at.epoch()));
  }
}
