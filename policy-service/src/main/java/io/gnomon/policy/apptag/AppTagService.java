package io.gnomon.policy.apptag;

import io.gnomon.kit.audit.AuditEntry;
import io.gnomon.kit.audit.AuditService;
import io.gnomon.kit.request.EntityTag;
import io.gnomon.policy.enforcement.EnforcementResult;
import io.gnomon.policy.enforcement.EnforcementService;
import io.gnomon.policy.enforcement.PlanningRulesReader;
import io.gnomon.policy.enforcement.PolicyChange;
import io.gnomon.policy.feed.log.FeedHead;
import io.gnomon.policy.indicator.IndicatorStore;
import io.gnomon.policy.indicator.TagRefusal;
import io.gnomon.policy.indicator.Unblockable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tags apps and removes tags. */
@ApplicationScoped
class AppTagService {

  private final AppTagRepository tags;
  private final AppTagResolver resolver;
  private final EnforcementService enforcement;
  private final PlanningRulesReader rules;
  private final IndicatorStore indicators;
  private final AppTagPublisher publisher;
  private final AuditService audit;

  AppTagService(
      AppTagRepository tags,
      AppTagResolver resolver,
      EnforcementService enforcement,
      PlanningRulesReader rules,
      IndicatorStore indicators,
      AppTagPublisher publisher,
      AuditService audit) {
    this.tags = tags;
    this.resolver = resolver;
    this.enforcement = enforcement;
    this.rules = rules;
    this.indicators = indicators;
    this.publisher = publisher;
    this.audit = audit;
  }

  /** Sets the tag of an app; the same tag again changes nothing. */
  @Transactional
  AppliedTag set(String appId, SetAppTagRequest wanted, @Nullable String ifMatch, String who) {
    var head = enforcement.begin();
    var before = tags.findTag(appId).orElse(null);
    var unblockable = rules.current().unblockable();
    requireSame(before, unblockable, ifMatch);
    var now = resolver.resolve(appId, wanted, who, head.position().revision() + 1);
    if (before != null && now.decidesTheSameAs(before)) {
      return before;
    }
    TagRefusal.check(now.tagged(), unblockable);
    tags.store(now);
    var cause = now.app().name() + " tagged " + now.tag() + " by " + who;
    var epoch = replan(head, cause, List.of(now), appId).position().epoch();
    publisher.publish(AppTagMessage.of(now, epoch));
    recordTagged(before, now, epoch);
    return now;
  }

  /** Removes the tag of an app; where it has none, nothing changes. */
  @Transactional
  AppTagRemoval remove(String appId, @Nullable String ifMatch, String who) {
    var head = enforcement.begin();
    var before = tags.findTag(appId).orElse(null);
    if (before == null) {
      resolver.requireApp(appId);
      return new AppTagRemoval(head.position().revision(), 0);
    }
    requireSame(before, rules.current().unblockable(), ifMatch);
    tags.deleteById(appId);
    var cause = before.app().name() + " is no longer " + before.tag() + ", by " + who;
    var result = replan(head, cause, List.of(), appId);
    publisher.publishRemoval(appId);
    var earlier = AppTagMessage.of(before, result.position().epoch());
    audit.record(new AuditEntry(who, "app.untagged", appId, null, earlier, null));
    return AppTagRemoval.from(result);
  }

  /** Ends the request of a caller who saw another tag than the present one. */
  private static void requireSame(
      @Nullable AppliedTag present, Unblockable unblockable, @Nullable String ifMatch) {
    EntityTag.require(
        ifMatch,
        present == null ? "" : AppTagResponse.from(present, List.of(), unblockable).entityTag());
  }

  private EnforcementResult replan(
      FeedHead head, String cause, List<AppliedTag> now, String appId) {
    var tagged = now.stream().map(AppliedTag::tagged).toList();
    return enforcement.apply(head, PolicyChange.of(cause, tagged, indicators.ofApp(appId)));
  }

  private void recordTagged(@Nullable AppliedTag before, AppliedTag now, long epoch) {
    var earlier = before == null ? null : AppTagMessage.of(before, epoch);
    var later = AppTagMessage.of(now, epoch);
    audit.record(
        new AuditEntry(now.taggedBy(), "app.tagged", later.appId(), now.reason(), earlier, later));
  }
}
