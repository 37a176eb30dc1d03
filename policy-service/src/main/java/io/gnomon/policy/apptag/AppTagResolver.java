package io.gnomon.policy.apptag;

import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.policy.catalog.CatalogAppStore;
import io.gnomon.policy.profile.ScopedProfile;
import io.gnomon.policy.profile.ScopedProfileService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Resolves what a request refers to into a tag, or refuses it. */
@ApplicationScoped
class AppTagResolver {

  private final CatalogAppStore catalog;
  private final ScopedProfileService profiles;
  private final Clock clock;

  AppTagResolver(CatalogAppStore catalog, ScopedProfileService profiles, Clock clock) {
    this.catalog = catalog;
    this.profiles = profiles;
    this.clock = clock;
  }

  /** The tag; it accepts all domains that the app has now. */
  AppliedTag resolve(String appId, SetAppTagRequest wanted, String who, long revision) {
    var app = catalog.find(appId).orElseThrow(() -> unknownApp(appId));
    return new AppliedTag(
        app,
        wanted.tag(),
        profile(wanted.profileId()),
        wanted.reason() == null || wanted.reason().isBlank() ? null : wanted.reason().strip(),
        who,
        clock.instant(),
        app.domains(),
        revision);
  }

  /** Refuses an app that the catalog does not have. */
  void requireApp(String appId) {
    if (catalog.find(appId).isEmpty()) {
      throw unknownApp(appId);
    }
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

  private static ProblemException unknownApp(String appId) {
    return new ProblemException(StandardProblem.NOT_FOUND, "no cloud app " + appId);
  }
}
