package io.gnomon.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.kit.database.Database;
import io.gnomon.testing.Patience;
import io.quarkus.arc.Arc;

/** Sessions of the service's database that wait for a lock of another one. */
public final class BlockedSessions {

  private static final String COUNT =
      """
      select count(*) from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and query like ?
      """;

  private BlockedSessions() {}

  /** How many wait with a statement that contains this. */
  public static int count(String statement) {
    return Arc.container()
        .instance(Database.class)
        .get()
        .first(COUNT, row -> row.getInt(1), "%" + statement + "%")
        .orElseThrow();
  }

  /** Waits until there are at least so many. */
  public static void await(int atLeast, String statement) {
    Patience.await()
        .untilAsserted(() -> assertThat(count(statement)).isGreaterThanOrEqualTo(atLeast));
  }
}
