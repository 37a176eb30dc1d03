package io.gnomon.matching.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopeTest {

  @Test
  void onlyWithNothingLeftIsNobody() {
    assertThat(Scope.only(Set.of(), Set.of()).appliesTo("1", "ada@example.org")).isFalse();
  }

  @Test
  void everyoneExceptNobodyIsEveryone() {
    assertThat(Scope.everyoneExcept(Set.of(), Set.of()).appliesTo("1", null)).isTrue();
  }

  @Test
  void aNamedUserIsCoveredInAnyGroup() {
    Scope scope = Scope.only(Set.of("2"), Set.of("Ada@Example.org"));

    assertThat(scope.appliesTo("1", "ada@example.ORG")).isTrue();
    assertThat(scope.appliesTo("1", "grace@example.org")).isFalse();
    assertThat(scope.appliesTo("2", null)).isTrue();
  }

  @Test
  void anExclusionOfAGroupOrAUserSuffices() {
    Scope scope = Scope.everyoneExcept(Set.of("2"), Set.of("ada@example.org"));

    assertThat(scope.appliesTo("2", "grace@example.org")).isFalse();
    assertThat(scope.appliesTo("1", "ada@example.org")).isFalse();
    assertThat(scope.appliesTo("1", "grace@example.org")).isTrue();
  }

  @Test
  void everyoneNamesNobody() {
    assertThatThrownBy(() -> new Scope(ScopeKind.everyone, Set.of("2"), null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void absentListsAreEmpty() {
    assertThat(new Scope(ScopeKind.only, null, null)).isEqualTo(Scope.only(Set.of(), Set.of()));
  }
}
