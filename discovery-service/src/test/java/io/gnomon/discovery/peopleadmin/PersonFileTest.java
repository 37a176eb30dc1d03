package io.gnomon.discovery.peopleadmin;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.kit.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonFileTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"", "aliases\n"})
  void millionsOfColumnsAreRefusedBeforeAnyIsMade(String header) throws IOException {
    var path = Files.writeString(folder.resolve("people.csv"), header + ",".repeat(2_000_000));
    try (var file = new PersonFile(path)) {
      assertThatThrownBy(() -> file.read(chunk -> {}))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("at most 100 columns");
    }
  }
}
