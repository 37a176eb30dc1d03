package io.gnomon.policy.apptag;

import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.policy.catalog.CatalogApps;
import io.gnomon.policy.enforcement.CurrentRules;
import io.gnomon.policy.profile.ScopedProfile;
import io.gnomon.policy.profile.ScopedProfiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Makes a tag out of what somebody asks for, or says what is wrong with it. */
@ApplicationScoped
class NewTags {

  private final CatalogApps catalog;
  private final ScopedProfiles profiles;
  private final CurrentRules rules;
  private final Clock clock;

  NewTags(CatalogApps catalog, ScopedProfiles profiles, CurrentRules rules, Clock clock) {
    this.catalog = catalog;
    this.profiles = profiles;
    this.rules = rules;
    this.clock = clock;
  }

  /** The tag, with all domains that the app has now accepted. */
  AppliedTag make(String appId, TagAppRequest wanted, String who, long revision) {
    var app =
        catalog
            .find(appId)
            .orElseThrow(
                () -> new ProblemException(StandardProblem.NOT_FOUND, "no cloud app " + appId));
    var tag =
        new AppliedTag(
            app,
            wanted.tag(),
            profile(wanted.profileId()),
            wanted.reason() == null || wanted.reason().isBlank() ? null : wanted.reason().strip(),
            who,
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            app.domains(),
            revision);
    TagRefusal.check(tag.tagged(), rules.now().unblockable());
    return tag;
  }

  private @Nullable ScopedProfile profile(@Nullable String id) {
    return id == null
        ? null
        : profiles
            .find(id)
            .orElseThrow(
                () ->
                    new ProblemException(StandardProblem.INVALID_VALUE, "no scoped profile " + id));
  }
}
