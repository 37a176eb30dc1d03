package io.gnomon.policy.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.kit.database.Database;
import io.gnomon.policy.PolicyTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a device attempts, and what is searched for, is found without reading all alerts. */
@QuarkusTest
@PolicyTest
class AlertPlanTest {

  private static final String MANY_ALERTS =
      """
      insert into alert (device_id, device_name, day, attempt, subject, user_key, raised, title,
        severity, host, attempts, first_event_at, last_event_at)
      select md5((number / 20)::text)::uuid, 'LAPTOP-' || number, date '2026-01-01' + number % 20,
        'blocked', 'app:dropbox', '', true, 'Dropbox is unsanctioned', 'Low', 'dropbox.com', number % 100,
        now() - number * interval '1 second', now() - number * interval '1 second'
      from generate_series(100001, 120000) as number
      """;

  /** After ten, PostgreSQL might have one plan for all. */
  private static final int SEARCHES = 12;

  @Inject Database database;
  @Inject AlertRepository repository;

  @BeforeEach
  void manyAlerts() {
    QuarkusTransaction.begin();
    database.update(MANY_ALERTS);
    // As autovacuum does some time later: what waits makes an index look expensive.
    number("select gin_clean_pending_list('alert_by_text')");
    database.update("analyze alert");
  }

  @AfterEach
  void fewAlerts() {
    QuarkusTransaction.rollback();
  }

  @Test
  void theAlertsOfADeviceAndDayAreFoundByIndexes() {
    var plan = database.list("explain " + AlertStore.EXTEND, row -> row.getString(1), "[]", 1000);

    assertThat(String.join("\n", plan))
        .contains("alert_by_device_and_day", "alert_open")
        .doesNotContain("Seq Scan on alert");
  }

  @Test
  void aPartOfANameIsFoundByItsIndexHoweverOftenSomebodySearches() {
    var filter = new AlertFilter();
    filter.q = "top-10471";
    long before = searches();

    assertThat(
            IntStream.range(0, SEARCHES)
                .map(search -> repository.page(filter, AlertSort.NEWEST, null, 50).size()))
        .containsOnly(10);
    assertThat(IntStream.range(0, SEARCHES).mapToLong(search -> repository.count(filter)))
        .containsOnly(10L);

    // By a sample that has many of them a page may be found in the order of the list.
    assertThat(searches() - before).isBetween((long) SEARCHES, 2L * SEARCHES);
  }

  @Test
  void theBeginningOfANameIsFoundByItsIndex() {
    var filter = new AlertFilter();
    filter.q = "xq";
    long before = searches();

    assertThat(repository.page(filter, AlertSort.NEWEST, null, 50)).isEmpty();

    assertThat(searches() - before).isEqualTo(1);
  }

  @Test
  void theFewAlertsOfAnAssigneeAreFoundByTheirIndex() {
    database.update("update alert set assigned_to = 'ann' where device_name = 'LAPTOP-100002'");
    database.update("analyze alert");
    var filter = new AlertFilter();
    filter.assignedTo = "ann";
    long before = scans("alert_by_assignee");

    assertThat(repository.page(filter, AlertSort.NEWEST, null, 50)).hasSize(1);
    assertThat(repository.count(filter)).isEqualTo(1);

    assertThat(scans("alert_by_assignee") - before).isEqualTo(2);
  }

  @Test
  void thePagesOfAnOrderAreFoundByItsIndex() {
    assertPagesBy("alert_by_severity", AlertSort.SEVERITY);
    assertPagesBy("alert_by_attempts", AlertSort.ATTEMPTS);
    assertPagesBy("alert_by_last_event", AlertSort.LAST_ATTEMPT);
  }

  private void assertPagesBy(String index, AlertSort sort) {
    long before = scans(index);

    var first = repository.page(new AlertFilter(), sort, null, 50);
    var place = sort.place(Alert.from(first.get(first.size() - 1)));
    repository.page(new AlertFilter(), sort, place, 50);

    assertThat(scans(index) - before).as(index).isEqualTo(2);
  }

  /** How often this connection has looked into the index of names. */
  private long searches() {
    return scans("alert_by_text");
  }

  private long scans(String index) {
    return number("select pg_stat_get_xact_numscans('%s'::regclass)".formatted(index));
  }

  private long number(String sql) {
    return database.first(sql, row -> row.getLong(1)).orElseThrow();
  }
}
