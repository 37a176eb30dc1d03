package io.gnomon.kit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gnomon.kit.DataTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DataTest
class DatabaseTest {

  private static final Instant AT = Instant.parse("2026-01-31T08:00:00.123Z");
  private static final String INSERT =
      "insert into sample (id, name, at, tags) values (?, ?, ?, ?)";

  private static final BulkCopy<Sample> COPY =
      BulkCopy.<Sample>into("sample")
          .column("id", Sample::id)
          .column("name", Sample::name)
          .column("at", Sample::at)
          .column("tags", Sample::tags);

  @Inject Database database;

  record Sample(long id, String name, Instant at, List<String> tags) {}

  @BeforeEach
  void empty() {
    database.update("delete from sample");
  }

  @Test
  void parametersComeBackAsTheyWent() {
    var sample = new Sample(1, "tab\t, line\n and \\ back", AT, List.of("a\"b", "c,d", "é"));

    database.update(INSERT, sample.id(), sample.name(), sample.at(), SqlArray.texts(sample.tags()));

    assertThat(all()).containsExactly(sample);
  }

  @Test
  void copiedRowsComeBackAsTheyWent() {
    var sample = new Sample(1, "tab\t, line\n and \\ back", AT, List.of("a\"b", "c,d", "é"));

    long copied = database.copy(COPY, List.of(sample));

    assertThat(copied).isEqualTo(1);
    assertThat(all()).containsExactly(sample);
  }

  @Test
  void everythingOfARolledBackTransactionIsGone() {
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          database.update(INSERT, 1L, "one", AT, SqlArray.texts(List.of()));
                          database.copy(COPY, List.of(new Sample(2, "two", AT, List.of())));
                          throw new IllegalStateException("changed our mind");
                        }))
        .hasMessage("changed our mind");

    assertThat(all()).isEmpty();
  }

  @Test
  void aBatchSaysWhatEachOfItsRowsChanged() {
    database.update(INSERT, 1L, "one", AT, SqlArray.texts(List.of()));

    int[] changed =
        database.updateAll(
            "update sample set name = ? where id = ?",
            List.of(new Object[] {"first", 1L}, new Object[] {"none", 2L}));

    assertThat(changed).containsExactly(1, 0);
  }

  @Test
  void manyRowsAreReadOneByOne() {
    database.copy(
        COPY,
        LongStream.range(0, 5_000)
            .mapToObj(id -> new Sample(id, "n" + id, AT, List.of()))
            .toList());

    var ids = new ArrayList<Long>();
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                database.forEach(
                    "select id from sample order by id", 100, row -> ids.add(row.getLong(1))));

    assertThat(ids).hasSize(5_000).isSorted();
  }

  @Test
  void aViolatedConstraintIsAMistakeOfOurs() {
    database.update(INSERT, 1L, "one", AT, SqlArray.texts(List.of()));

    var failure =
        catchThrowableOfType(
            DatabaseException.class,
            () -> database.update(INSERT, 2L, "one", AT, SqlArray.texts(List.of())));

    assertThat(failure.failure()).isEqualTo(DatabaseFailure.REFUSED);
    assertThat(failure.sqlState()).isEqualTo("23505");
  }

  @Test
  void aValueThatCannotBeStoredIsTheCallersMistake() {
    var failure =
        catchThrowableOfType(
            DatabaseException.class,
            () -> database.update(INSERT, 1L, "nul \0", AT, SqlArray.texts(List.of())));

    assertThat(failure.failure()).isEqualTo(DatabaseFailure.INVALID_DATA);
  }

  @Test
  void aSessionThatIsEndedIsUnavailable() {
    var failure =
        catchThrowableOfType(
            DatabaseException.class,
            () -> database.first("select pg_terminate_backend(pg_backend_pid())", row -> 1));

    assertThat(failure.isUnavailable()).isTrue();
  }

  private List<Sample> all() {
    return database.list(
        "select id, name, at, tags from sample order by id",
        row ->
            new Sample(row.getLong(1), row.getString(2), Rows.instant(row, 3), Rows.texts(row, 4)));
  }
}
