package io.gnomon.policy.apptag;

import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.policy.enforcement.Enforced;
import io.gnomon.policy.enforcement.Enforcement;
import io.gnomon.policy.enforcement.PolicyChange;
import io.gnomon.policy.feed.FeedHead;
import io.gnomon.policy.indicator.IndicatorRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Tags apps and takes tags away. */
@ApplicationScoped
class AppTagService {

  private final AppTags tags;
  private final NewTags newTags;
  private final Enforcement enforcement;
  private final IndicatorRepository indicators;
  private final TagRecords records;

  AppTagService(
      AppTags tags,
      NewTags newTags,
      Enforcement enforcement,
      IndicatorRepository indicators,
      TagRecords records) {
    this.tags = tags;
    this.newTags = newTags;
    this.enforcement = enforcement;
    this.indicators = indicators;
    this.records = records;
  }

  @Transactional
  AppliedTag tag(String appId, TagAppRequest wanted, String who) {
    var head = enforcement.begin();
    var before = tags.find(appId);
    var now = newTags.make(appId, wanted, who, head.position().revision() + 1);
    tags.store(now);
    var cause = now.app().name() + " tagged " + now.tag() + " by " + who;
    var enforced = replan(head, cause, List.of(now), appId);
    records.tagged(before.orElse(null), now, enforced.position().epoch());
    return now;
  }

  @Transactional
  Enforced untag(String appId, String who) {
    var head = enforcement.begin();
    var before =
        tags.find(appId)
            .orElseThrow(
                () -> new ProblemException(StandardProblem.NOT_FOUND, appId + " has no tag"));
    tags.delete(appId);
    var cause = before.app().name() + " is no longer " + before.tag() + ", by " + who;
    var enforced = replan(head, cause, List.of(), appId);
    records.untagged(before, enforced.position(), who);
    return enforced;
  }

  private Enforced replan(FeedHead head, String cause, List<AppliedTag> now, String appId) {
    var tagged = now.stream().map(AppliedTag::tagged).toList();
    return enforcement.apply(head, PolicyChange.of(cause, tagged, indicators.ofApp(appId)));
  }
}
