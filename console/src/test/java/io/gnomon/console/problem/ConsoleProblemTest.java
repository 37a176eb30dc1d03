package io.gnomon.console.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.kit.problem.StandardProblem;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ConsoleProblemTest {

  private static final Map<String, StandardProblem> STANDARD =
      Arrays.stream(StandardProblem.values())
          .collect(Collectors.toMap(StandardProblem::slug, Function.identity()));

  @Test
  void aProblemThatServicesHaveTooIsTheSameHere() {
    assertThat(ConsoleProblem.values())
        .filteredOn(each -> STANDARD.containsKey(each.slug()))
        .hasSizeGreaterThan(1)
        .allSatisfy(
            each -> {
              var standard = Objects.requireNonNull(STANDARD.get(each.slug()));
              assertThat(each.title()).isEqualTo(standard.title());
              assertThat(each.status()).isEqualTo(standard.status());
            });
  }
}
