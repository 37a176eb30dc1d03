package io.gnomon.policy.profile;

import io.gnomon.matching.indicator.Scope;
import java.util.List;
import java.util.Set;

/**
 * Which device groups a tag applies to, written as in {@code policy/app-tag.v1} of the contracts.
 *
 * @param groups ids; mode include with no group left applies to no device
 */
public record ScopedProfile(String id, String name, ProfileMode mode, List<String> groups) {

  public ScopedProfile {
    groups = List.copyOf(groups);
  }

  /** The profile as the scope of an indicator. */
  public Scope scope() {
    return switch (mode) {
      case include -> Scope.only(Set.copyOf(groups), Set.of());
      case exclude -> Scope.everyoneExcept(Set.copyOf(groups), Set.of());
    };
  }
}
