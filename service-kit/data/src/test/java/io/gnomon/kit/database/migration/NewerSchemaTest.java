package io.gnomon.kit.database.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.kit.DataTest;
import io.gnomon.testing.TestInfrastructure;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.junit.jupiter.api.Test;

/** The start of a process of the version before, while those of a newer one are at work. */
@DataTest
@TestProfile(NewerSchemaTest.MigratedByNewer.class)
class NewerSchemaTest {

  @Inject Flyway flyway;

  @Test
  void aProcessStartsOnTheSchemaOfANewerVersion() {
    assertThat(Stream.of(flyway.info().applied()).map(each -> each.getState()))
        .contains(MigrationState.FUTURE_SUCCESS, MigrationState.MISSING_SUCCESS);
  }

  /** Before this process starts, with migrations that it does not have. */
  public static final class MigratedByNewer implements QuarkusTestProfile {

    private static final String SOURCE = "quarkus.datasource.";

    @Override
    public Map<String, String> getConfigOverrides() {
      var settings = new HashMap<>(TestInfrastructure.databaseSettings("newer"));
      Flyway.configure()
          .dataSource(
              Objects.requireNonNull(settings.get(SOURCE + "jdbc.url")),
              settings.get(SOURCE + "username"),
              settings.get(SOURCE + "password"))
          .locations("db/kit", "db/test", "db/newer")
          .load()
          .migrate();
      return Map.copyOf(settings);
    }
  }
}
