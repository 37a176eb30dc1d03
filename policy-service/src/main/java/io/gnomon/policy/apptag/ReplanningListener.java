package io.gnomon.policy.apptag;

import io.gnomon.policy.catalog.CatalogListener;
import io.gnomon.policy.enforcement.EnforcementService;
import io.gnomon.policy.enforcement.PolicyChange;
import io.gnomon.policy.feed.log.FeedPosition;
import io.gnomon.policy.feed.log.FeedSettings;
import io.gnomon.policy.indicator.IndicatorStore;
import io.gnomon.policy.profile.ProfileListener;
import io.gnomon.policy.profile.ScopedProfile;
import io.gnomon.policy.settings.Settings;
import io.gnomon.policy.settings.SettingsListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Plans the indicators of tags again when a setting, a profile or the catalog changes. */
@ApplicationScoped
class ReplanningListener implements SettingsListener, ProfileListener, CatalogListener {

  private final AppTagRepository tags;
  private final EnforcementService enforcement;
  private final IndicatorStore indicators;
  private final AppTagPublisher publisher;

  ReplanningListener(
      AppTagRepository tags,
      EnforcementService enforcement,
      IndicatorStore indicators,
      AppTagPublisher publisher) {
    this.tags = tags;
    this.enforcement = enforcement;
    this.indicators = indicators;
    this.publisher = publisher;
  }

  @Override
  public void settingsChanged(Settings now, String cause, String who) {
    var head = enforcement.begin();
    var all = tags.allTags().stream().map(AppliedTag::tagged).toList();
    enforcement.apply(head, new PolicyChange(cause, all, indicators.all(), FeedSettings.from(now)));
  }

  @Override
  public boolean uses(String profileId) {
    var unused = enforcement.begin();
    return tags.isProfileUsed(profileId);
  }

  @Override
  public void profileChanged(ScopedProfile profile, String who) {
    var head = enforcement.begin();
    var affected = tags.tagsWithProfile(profile.id());
    if (!affected.isEmpty()) {
      var cause = "profile " + profile.name() + " changed by " + who;
      var position = enforcement.apply(head, change(cause, affected)).position();
      affected.forEach(tag -> republish(tag, position));
    }
  }

  @Override
  public void appsChanged(Set<String> appIds) {
    var head = enforcement.begin();
    var affected = tags.findTags(appIds);
    if (!affected.isEmpty()) {
      enforcement.applyIfNeeded(head, change("the catalog changed domains", affected));
    }
  }

  private PolicyChange change(String cause, List<AppliedTag> affected) {
    var present = indicators.ofApps(affected.stream().map(tag -> tag.app().id()).toList());
    return PolicyChange.of(cause, affected.stream().map(AppliedTag::tagged).toList(), present);
  }

  /** The tag is the same, its profile changed. */
  private void republish(AppliedTag tag, FeedPosition at) {
    var now = tag.withRevision(at.revision());
    tags.store(now);
    publisher.publish(AppTagMessage.of(now, at.epoch()));
  }
}
