package io.gnomon.policy.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gnomon.matching.indicator.ScopeKind;
import io.gnomon.policy.devicegroup.GroupRef;
import io.gnomon.policy.indicator.Indicator;
import io.gnomon.policy.profile.ScopedProfile;
import org.jspecify.annotations.Nullable;

/**
 * An indicator that matches the visit and does not apply because of its scope.
 *
 * @param profile the scoped profile of the app's tag; absent for an indicator made by hand
 * @param why what leaves the device out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OutOfScopeIndicator(Indicator indicator, @Nullable ScopedProfile profile, String why) {

  static OutOfScopeIndicator of(
      Indicator indicator, @Nullable ScopedProfile profile, GroupRef group) {
    var subject =
        profile == null ? "its scope" : "the scoped profile \"%s\"".formatted(profile.name());
    return new OutOfScopeIndicator(indicator, profile, subject + " " + verb(indicator, group));
  }

  private static String verb(Indicator indicator, GroupRef group) {
    var scope = indicator.scope();
    if (scope.kind() == ScopeKind.everyoneExcept) {
      return scope.groups().contains(group.id())
          ? "excludes the device group " + group.name()
          : "excludes the user";
    }
    return "does not include the device group " + group.name();
  }

  /** Says so in a sentence about the decision. */
  String reason() {
    return "Allowed: no indicator applies to this device. Indicator %s (%s) matches, but %s."
        .formatted(indicator.id(), indicator.text().title(), why);
  }
}
