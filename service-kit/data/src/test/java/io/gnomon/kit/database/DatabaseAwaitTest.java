package io.gnomon.kit.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.testing.TestInfrastructure;
import io.quarkus.runtime.PreventFurtherStepsException;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

class DatabaseAwaitTest {

  private final DatabaseAwaitCustomizer wait = new DatabaseAwaitCustomizer(Duration.ZERO);

  @Test
  void aDatabaseThatStaysAwayEndsTheStartWithOneLine() {
    var migration =
        Flyway.configure().dataSource("jdbc:postgresql://127.0.0.1:1/catalog", "catalog", "secret");

    assertThatThrownBy(() -> wait.customize(migration))
        .isInstanceOf(PreventFurtherStepsException.class)
        .hasMessageStartingWith("the database cannot be used: ")
        .hasMessageContaining("127.0.0.1:1")
        .message()
        .doesNotContain("\n", "secret");
  }

  @Test
  void aDatabaseThatAnswersIsMigrated() throws Exception {
    var database = TestInfrastructure.databaseSettings("kit");
    var migration =
        Flyway.configure()
            .dataSource(
                database.get("quarkus.datasource.jdbc.url"),
                database.get("quarkus.datasource.username"),
                database.get("quarkus.datasource.password"));

    assertThatCode(() -> wait.customize(migration)).doesNotThrowAnyException();
  }
}
