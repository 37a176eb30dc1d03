package io.gnomon.policy.alert;

import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The users of all alerts. */
@ApplicationScoped
class AlertUserStore {

  // A key that no device can send, of one alert alone: two that differed by the user do not become
  // one.
  private static final String FORGET =
      """
      update alert set user_name = null, user_key = 'erased' || chr(1) || id
      where user_key = any(?) and first_event_at <= ? returning id
      """;

  private final Database database;

  AlertUserStore(Database database) {
    this.database = database;
  }

  /** In lower case, as alerts are distinguished by them. */
  List<String> all() {
    return database.list(
        "select distinct user_key from alert where user_key <> ''", row -> row.getString(1));
  }

  /** The ids of all alerts of these users that were raised, the oldest first. */
  List<Long> alerts(Collection<String> userKeys) {
    return database.list(
        "select id from alert where raised and user_key = any(?) order by id",
        row -> row.getLong(1),
        SqlArray.texts(userKeys));
  }

  /** The ids of the alerts that lost their user. */
  List<Long> forget(Collection<String> userKeys, Instant until) {
    return database.list(FORGET, row -> row.getLong(1), SqlArray.texts(userKeys), until);
  }
}
