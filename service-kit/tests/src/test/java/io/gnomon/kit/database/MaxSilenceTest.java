package io.gnomon.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.kit.DataTest;
import io.gnomon.kit.background.BackgroundTaskRegistry;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@DataTest
class MaxSilenceTest {

  /** A task whose statement failed asks for another connection, and reports its failure. */
  private static final int STATEMENTS = 3;

  @ConfigProperty(name = "quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout")
  long seconds;

  @Test
  void aSilentDatabaseMakesNoTaskCountAsHanging() {
    assertThat(seconds * STATEMENTS)
        .isPositive()
        .isLessThan(BackgroundTaskRegistry.MAX_SILENCE.toSeconds());
  }
}
