package io.gnomon.policy.apptag;

import io.gnomon.policy.catalog.CatalogListener;
import io.gnomon.policy.enforcement.Enforcement;
import io.gnomon.policy.enforcement.PolicyChange;
import io.gnomon.policy.feed.FeedSettings;
import io.gnomon.policy.indicator.IndicatorRepository;
import io.gnomon.policy.profile.ProfileListener;
import io.gnomon.policy.profile.ScopedProfile;
import io.gnomon.policy.settings.Settings;
import io.gnomon.policy.settings.SettingsListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/**
 * Plans anew what follows from tags when something else changes: a switch, a profile, the catalog.
 */
@ApplicationScoped
class Replanning implements SettingsListener, ProfileListener, CatalogListener {

  private final AppTags tags;
  private final Enforcement enforcement;
  private final IndicatorRepository indicators;
  private final TagRecords records;

  Replanning(
      AppTags tags, Enforcement enforcement, IndicatorRepository indicators, TagRecords records) {
    this.tags = tags;
    this.enforcement = enforcement;
    this.indicators = indicators;
    this.records = records;
  }

  @Override
  public void settingsChanged(Settings now, String cause, String who) {
    var head = enforcement.begin();
    var all = tags.all().stream().map(AppliedTag::tagged).toList();
    enforcement.apply(head, new PolicyChange(cause, all, indicators.all(), FeedSettings.from(now)));
  }

  @Override
  public boolean uses(String profileId) {
    return tags.isUsed(profileId);
  }

  @Override
  public void profileChanged(ScopedProfile profile, String who) {
    var head = enforcement.begin();
    var touched = tags.withProfile(profile.id());
    if (!touched.isEmpty()) {
      var cause = "profile " + profile.name() + " changed by " + who;
      var position = enforcement.apply(head, change(cause, touched)).position();
      touched.forEach(tag -> records.again(tag, position));
    }
  }

  @Override
  public void appsChanged(Set<String> appIds) {
    if (!tags.ofApps(appIds).isEmpty()) {
      var head = enforcement.begin();
      var touched = tags.ofApps(appIds);
      enforcement.applyIfNeeded(head, change("the catalog changed domains", touched));
    }
  }

  private PolicyChange change(String cause, List<AppliedTag> touched) {
    var present =
        touched.stream().flatMap(tag -> indicators.ofApp(tag.app().id()).stream()).toList();
    return PolicyChange.of(cause, touched.stream().map(AppliedTag::tagged).toList(), present);
  }
}
