package io.gnomon.local;

import io.gnomon.testing.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void packagesAreFreeOfCycles() {
    ArchitectureRules.of("io.gnomon.local").packagesAreFreeOfCycles();
  }
}
