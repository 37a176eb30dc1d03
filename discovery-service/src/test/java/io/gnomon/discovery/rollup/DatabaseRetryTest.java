package io.gnomon.discovery.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.discovery.rollup.DatabaseRetry.RefusedException;
import io.gnomon.kit.database.DatabaseException;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.hibernate.exception.DataException;
import org.hibernate.exception.JDBCConnectionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatabaseRetryTest {

  private final DatabaseRetry retry = new DatabaseRetry(() -> {});

  static Stream<RuntimeException> failuresThatPass() {
    return Stream.of(
        database("08006"),
        database("57P01"),
        database(null),
        database("42P01"),
        new QuarkusTransactionException(new RollbackException("the commit failed")),
        new IllegalStateException(new RollbackException("the commit failed")),
        new JDBCConnectionException("away", new SQLException("away", "08006")));
  }

  static Stream<RuntimeException> failuresOfTheRecord() {
    return Stream.of(
        database("22003"),
        database("23502"),
        database("54000"),
        new PersistenceException(new SQLException("too long for an index", "54000")),
        new DataException("too long", new SQLException("too long", "22001")),
        new NullPointerException(),
        new IllegalArgumentException("a value"));
  }

  @ParameterizedTest
  @MethodSource("failuresThatPass")
  void whatIsNotTheRecordsFaultIsRepeated(RuntimeException failure) {
    var calls = new AtomicInteger();

    var result =
        retry.untilDone(
            () -> {
              if (calls.incrementAndGet() == 1) {
                throw failure;
              }
              return "done";
            });

    assertThat(result).isEqualTo("done");
    assertThat(calls).hasValue(2);
  }

  @ParameterizedTest
  @MethodSource("failuresOfTheRecord")
  void whatFailsBecauseOfItsValuesIsRefusedAtOnce(RuntimeException failure) {
    assertThatThrownBy(
            () ->
                retry.untilDone(
                    () -> {
                      throw failure;
                    }))
        .isInstanceOf(RefusedException.class)
        .hasCause(failure);
  }

  private static DatabaseException database(@Nullable String state) {
    return new DatabaseException(new SQLException("failed", state));
  }
}
