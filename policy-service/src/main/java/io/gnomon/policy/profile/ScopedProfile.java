package io.gnomon.policy.profile;

import io.gnomon.matching.decision.Scope;
import java.util.List;
import java.util.Set;

/**
 * Which device groups a tag applies to, written as in {@code policy/app-tag.v1} of the contracts.
 *
 * @param groups ids; with mode include and no group left nobody is meant
 */
public record ScopedProfile(String id, String name, Mode mode, List<String> groups) {

  /** How the groups are meant; spelled as in the contracts. */
  public enum Mode {
    include,
    exclude
  }

  public ScopedProfile {
    groups = List.copyOf(groups);
  }

  /** The same as the scope of an indicator. */
  public Scope scope() {
    return switch (mode) {
      case include -> Scope.only(Set.copyOf(groups), Set.of());
      case exclude -> Scope.everyoneExcept(Set.copyOf(groups), Set.of());
    };
  }
}
