package io.gnomon.policy.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.policy.alert.IndicatorFacts.AppRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes or extends all alerts of a batch in one statement. */
@ApplicationScoped
class AlertPartStore {

  /** A device that invents users and indicators all day long fills no more rows than this. */
  private static final int MOST_PER_DEVICE_AND_DAY = 1_000;

  // Rows of one device only, and in the order of their key: two batches never wait for each other
  // crosswise.
  private static final String EXTEND =
      """
      insert into alert (device_id, device_name, day, attempt, subject, user_key, raised, title, severity,
        app_id, app_name, indicator_id, user_name, host, url, attempts, first_event_at, last_event_at)
      select :device, :name, day, attempt, subject, user_key, raised, title, severity,
        app_id, app_name, indicator_id, user_name, host, url, attempts, first_event_at, last_event_at
      from json_to_recordset(cast(:parts as json)) as part (day date, attempt text, subject text, user_key text,
        raised boolean, title text, severity text, app_id text, app_name text, indicator_id bigint, user_name text,
        host text, url text, attempts bigint, first_event_at timestamptz, last_event_at timestamptz)
      where (select count(*) from alert a where a.device_id = :device and a.day = part.day) < :most
        or exists (select 1 from alert a where a.device_id = :device and a.day = part.day
          and a.attempt = part.attempt and a.subject = part.subject and a.user_key = part.user_key
          and a.raised = part.raised and a.status <> 'Resolved')
      order by day, attempt, subject, user_key, raised
      on conflict (device_id, day, attempt, subject, user_key, raised) where status <> 'Resolved' do update set
        attempts = alert.attempts + excluded.attempts,
        first_event_at = least(alert.first_event_at, excluded.first_event_at),
        last_event_at = greatest(alert.last_event_at, excluded.last_event_at),
        host = case when excluded.last_event_at >= alert.last_event_at then excluded.host else alert.host end,
        url = case when excluded.last_event_at >= alert.last_event_at then excluded.url else alert.url end
      returning id, raised
      """;

  private final EntityManager database;
  private final ObjectMapper json;

  AlertPartStore(EntityManager database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /** The ids of those alerts that somebody is to be told of. */
  List<Long> store(String deviceId, String deviceName, Collection<AlertPart> parts) {
    List<?> rows =
        database
            .createNativeQuery(EXTEND)
            .setParameter("device", UUID.fromString(deviceId))
            .setParameter("name", deviceName)
            .setParameter("parts", asJson(parts))
            .setParameter("most", MOST_PER_DEVICE_AND_DAY)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .filter(row -> (Boolean) row[1])
        .map(row -> (Long) row[0])
        .sorted()
        .toList();
  }

  private String asJson(Collection<AlertPart> parts) {
    try {
      return json.writeValueAsString(parts.stream().map(AlertPartStore::row).toList());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Map<String, @Nullable Object> row(AlertPart part) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    var key = part.key();
    row.put("day", key.day().toString());
    row.put("attempt", key.attempt());
    row.put("subject", key.subject());
    row.put("user_key", key.userKey());
    row.put("raised", key.raised());
    row.put("title", part.title());
    row.put("severity", part.severity());
    AppRef app = part.app();
    row.put("app_id", app == null ? null : app.id());
    row.put("app_name", app == null ? null : app.name());
    row.put("indicator_id", part.indicatorId());
    var occurrences = part.occurrences();
    row.put("user_name", occurrences.user());
    row.put("host", occurrences.host());
    row.put("url", occurrences.url());
    row.put("attempts", occurrences.count());
    row.put("first_event_at", occurrences.first().toString());
    row.put("last_event_at", occurrences.last().toString());
    return row;
  }
}
