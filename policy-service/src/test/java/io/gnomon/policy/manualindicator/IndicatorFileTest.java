package io.gnomon.policy.manualindicator;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.kit.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndicatorFileTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "type,value,action\n"})
  void millionsOfColumnsAreRefusedBeforeAnyIsMade(String header) {
    var file = (header + ",".repeat(2_000_000)).getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> IndicatorFile.parse(file, 10))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("at most 100 columns");
  }
}
