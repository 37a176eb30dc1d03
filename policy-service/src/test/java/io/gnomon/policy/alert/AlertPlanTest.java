package io.gnomon.policy.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.kit.database.Database;
import io.gnomon.policy.PolicyTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** What a device attempts is stored without reading the alerts of all others. */
@QuarkusTest
@PolicyTest
class AlertPlanTest {

  private static final String MANY_ALERTS =
      """
      insert into alert (device_id, device_name, day, attempt, subject, user_key, raised, title,
        severity, host, attempts, first_event_at, last_event_at)
      select md5((number / 20)::text)::uuid, 'LAPTOP', date '2026-01-01' + number % 20, 'blocked',
        'app:dropbox', '', false, 'Dropbox is unsanctioned', 'Low', 'dropbox.com', 1, now(), now()
      from generate_series(1, 100000) as number
      """;

  @Inject Database database;

  @Test
  void theAlertsOfADeviceAndDayAreFoundByIndexes() {
    QuarkusTransaction.begin();
    try {
      database.update(MANY_ALERTS);
      database.update("analyze alert");

      var plan = database.list("explain " + AlertStore.EXTEND, row -> row.getString(1), "[]", 1000);

      assertThat(String.join("\n", plan))
          .contains("alert_by_device_and_day", "alert_open")
          .doesNotContain("Seq Scan on alert");
    } finally {
      QuarkusTransaction.rollback();
    }
  }
}
