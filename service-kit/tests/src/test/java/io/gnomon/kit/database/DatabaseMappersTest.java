package io.gnomon.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.testing.LogRecords;
import io.quarkus.arc.ArcUndeclaredThrowableException;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseMappersTest {

  private final DatabaseMappers mappers = new DatabaseMappers(new DatabaseOutageRegistry());

  @Test
  void aDatabaseThatIsAwayIsToldOnceAndNotForEachRequest() {
    var away = new DatabaseException(new SQLException("connection refused", "08001"));
    try (var logged = LogRecords.ofEverything()) {
      for (int i = 0; i < 100; i++) {
        assertThat(mappers.ofDatabase(away).getStatus()).isEqualTo(503);
      }

      assertThat(logged.messages())
          .filteredOn(line -> line.startsWith("io.gnomon."))
          .singleElement()
          .asString()
          .contains("connection refused");
    }
  }

  /** A text too long for an index, an expression nested too deeply. */
  @ParameterizedTest
  @ValueSource(strings = {"54000", "54001"})
  void aValueBeyondALimitOfTheDatabaseIsNoOutage(String state) {
    var beyond = new DatabaseException(new SQLException("exceeds a limit", state));

    assertThat(mappers.ofDatabase(beyond).getStatus()).isEqualTo(400);
  }

  /** Not null, foreign key, unique, check and exclusion. */
  @ParameterizedTest
  @ValueSource(strings = {"23502", "23503", "23505", "23514", "23P01"})
  void aViolatedConstraintIsAFailureOfOursInWhateverFormItComes(String state) {
    var violation = new SQLException("violated", state);
    var lost = new RollbackException("lost");
    lost.addSuppressed(violation);

    try (var logged = LogRecords.ofEverything()) {
      var answers =
          List.of(
              mappers.ofDatabase(new DatabaseException(violation)),
              mappers.ofPersistence(new PersistenceException(violation)),
              mappers.ofRollback(lost),
              mappers.ofTransaction(new QuarkusTransactionException(lost)),
              mappers.ofUndeclared(new ArcUndeclaredThrowableException(lost)));

      assertThat(answers).extracting(Response::getStatus).containsOnly(500);
      // A broker of other tests may have something to say, too.
      assertThat(logged.messages())
          .filteredOn(line -> line.startsWith("io.gnomon."))
          .hasSize(answers.size())
          .allSatisfy(line -> assertThat(line).contains("request failed"));
    }
  }
}
