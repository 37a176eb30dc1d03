package io.gnomon.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.kit.DataTest;
import io.gnomon.kit.StartWithFaults;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.junit.jupiter.api.Test;

/** The start of a process of the version before, while those of a newer one are at work. */
@DataTest
@TestProfile(StartWithFaults.class)
class NewerSchemaTest {

  @Inject Flyway flyway;

  @Test
  void aProcessStartsOnTheSchemaOfANewerVersion() {
    assertThat(Stream.of(flyway.info().applied()).map(each -> each.getState()))
        .contains(MigrationState.FUTURE_SUCCESS, MigrationState.MISSING_SUCCESS);
  }
}
