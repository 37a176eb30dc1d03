package io.gnomon.policy.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.kit.database.Database;
import io.gnomon.kit.text.TimestampText;
import io.gnomon.policy.attempt.AttemptGroup;
import io.gnomon.policy.device.Device;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Raises or extends the alerts of many devices in one statement. */
@ApplicationScoped
class AlertStore {

  /** A device that invents users and indicators all day long fills no more rows than this. */
  private static final int MAX_PER_DEVICE_AND_DAY = 1_000;

  // In the order of their key: two batches never deadlock.
  static final String EXTEND =
      """
      insert into alert (device_id, device_name, day, attempt, subject, user_key, raised, title, severity,
        app_id, app_name, indicator_id, user_name, host, url, attempts, first_event_at, last_event_at)
      select device_id, device_name, day, attempt, subject, user_key, raised, title, severity,
        app_id, app_name, indicator_id, user_name, host, url, attempts, first_event_at, last_event_at
      from (select *, row_number() over (partition by device_id, day) as place
        from json_to_recordset(?::json) as row (device_id uuid, device_name text, day date, attempt text,
          subject text, user_key text, raised boolean, title text, severity text, app_id text, app_name text,
          indicator_id bigint, user_name text, host text, url text, attempts bigint, first_event_at timestamptz,
          last_event_at timestamptz)) as part
      where place + (select count(*) from alert a where a.device_id = part.device_id and a.day = part.day) <= ?
        or exists (select 1 from alert a where a.device_id = part.device_id and a.day = part.day
          and a.attempt = part.attempt and a.subject = part.subject and a.user_key = part.user_key
          and a.raised = part.raised and a.status <> 'Resolved')
      order by device_id, day, attempt, subject, user_key, raised
      on conflict (device_id, day, attempt, subject, user_key, raised) where status <> 'Resolved' do update set
        attempts = alert.attempts + excluded.attempts,
        first_event_at = least(alert.first_event_at, excluded.first_event_at),
        last_event_at = greatest(alert.last_event_at, excluded.last_event_at),
        host = case when excluded.last_event_at >= alert.last_event_at then excluded.host else alert.host end,
        url = case when excluded.last_event_at >= alert.last_event_at then excluded.url else alert.url end
      returning id, raised
      """;

  private final Database database;
  private final ObjectMapper json;

  AlertStore(Database database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /** The ids of those alerts that are to be published. */
  List<Long> extend(Map<Device, Collection<AttemptGroup>> groups) {
    return database
        .list(
            EXTEND,
            row -> row.getBoolean(2) ? Optional.of(row.getLong(1)) : Optional.<Long>empty(),
            asJson(groups),
            MAX_PER_DEVICE_AND_DAY)
        .stream()
        .flatMap(Optional::stream)
        .sorted()
        .toList();
  }

  private String asJson(Map<Device, Collection<AttemptGroup>> groups) {
    var rows = new ArrayList<Map<String, @Nullable Object>>();
    groups.forEach((device, ofDevice) -> ofDevice.forEach(each -> rows.add(row(device, each))));
    try {
      return json.writeValueAsString(rows);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("attempts are not writable as JSON", e);
    }
  }

  private static Map<String, @Nullable Object> row(Device device, AttemptGroup group) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    var key = group.key();
    row.put("device_id", device.id());
    row.put("device_name", device.name());
    row.put("day", key.day().toString());
    row.put("attempt", key.attempt());
    row.put("subject", key.subject());
    row.put("user_key", key.userKey());
    row.put("raised", key.raised());
    row.put("title", group.title());
    row.put("severity", group.severity());
    var app = group.app();
    row.put("app_id", app == null ? null : app.id());
    row.put("app_name", app == null ? null : app.name());
    row.put("indicator_id", group.indicatorId());
    var occurrences = group.occurrences();
    row.put("user_name", occurrences.user());
    row.put("host", occurrences.host());
    row.put("url", occurrences.url());
    row.put("attempts", occurrences.count());
    row.put("first_event_at", TimestampText.of(occurrences.first()));
    row.put("last_event_at", TimestampText.of(occurrences.last()));
    return row;
  }
}
