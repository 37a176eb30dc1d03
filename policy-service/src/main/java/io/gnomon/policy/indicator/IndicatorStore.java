package io.gnomon.policy.indicator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.Rows;
import io.gnomon.kit.database.SqlArray;
import io.gnomon.kit.request.TolerantReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The indicators in PostgreSQL. Those made by hand are kept for a month after they ended, since
 * devices report late; those of an app are kept, so that the same app and value get the same id
 * again and alerts go on to refer to them.
 */
@ApplicationScoped
public class IndicatorStore {

  private static final String SELECT =
      """
      select id, body, fed, ended_at, coalesce(changed_at, created_at), changed_by
      from indicator where
      """;
  private static final String NAMING =
      "ended_at is null and app_id is null and jsonb_exists(body -> 'scope' -> 'groups', ?)";
  private static final String INSERT =
      """
      insert into indicator (type, value, origin, app_id, title, expires_at, fed, body, id)
      values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
      on conflict (id) do update set title = excluded.title, expires_at = excluded.expires_at,
        fed = excluded.fed, body = excluded.body, ended_at = null
      """;
  private static final String UPDATE =
      """
      update indicator set type = ?, value = ?, origin = ?, app_id = ?, title = ?, expires_at = ?, fed = ?,
        body = ?::jsonb where id = ?
      """;
  private static final String SIGN =
      "update indicator set changed_by = ?, changed_at = ? where id = any(?)";
  private static final String END =
      "update indicator set fed = false, ended_at = ? where id = any(?)";
  private static final String ENDED_IDS =
      """
      select app_id, type, value, max(id) from indicator
      where ended_at is not null
        and (app_id, type, value) in (select * from unnest(?::text[], ?::text[], ?::text[]))
      group by app_id, type, value
      """;
  private static final String NEXT_IDS =
      "select nextval(pg_get_serial_sequence('indicator', 'id')) from generate_series(1, ?)";

  private static final Duration KEPT_AFTER_END = Duration.ofDays(30);

  private final Database database;
  private final Clock clock;
  private final ObjectMapper json;
  private final ObjectReader reader;

  IndicatorStore(Database database, Clock clock, ObjectMapper json) {
    this.database = database;
    this.clock = clock;
    this.json = json;
    this.reader = TolerantReader.of(json, Indicator.class);
  }

  /** What keeps its id when it ends and comes back. */
  private record Key(String appId, String type, String value) {

    static @Nullable Key of(Indicator indicator) {
      var app = indicator.app();
      return app == null ? null : new Key(app.id(), indicator.type().name(), indicator.value());
    }
  }

  /** All that devices have. */
  public List<Indicator> fed() {
    return select("fed and ended_at is null order by id").stream()
        .map(StoredIndicator::indicator)
        .toList();
  }

  /** All that exist. */
  public List<StoredIndicator> all() {
    return select("ended_at is null order by id");
  }

  /** Those made from the tag of that app. */
  public List<StoredIndicator> ofApp(String appId) {
    return select("ended_at is null and app_id = ? order by id", appId);
  }

  /** Those made from the tags of these apps. */
  public List<StoredIndicator> ofApps(Collection<String> appIds) {
    return select("ended_at is null and app_id = any(?) order by id", SqlArray.texts(appIds));
  }

  /** Those made from the tags of these apps, by the app's id. */
  public Map<String, List<StoredIndicator>> byApp(Collection<String> appIds) {
    return ofApps(appIds).stream()
        .collect(
            Collectors.groupingBy(each -> Objects.requireNonNull(each.indicator().app()).id()));
  }

  /** Those made by hand with one of these canonical values. */
  public List<StoredIndicator> madeByHand(Collection<String> values) {
    return select(
        "ended_at is null and value = any(?) and app_id is null order by id",
        SqlArray.texts(values));
  }

  /** Those made by hand whose scope names the group. */
  public List<StoredIndicator> madeByHandNaming(String group, int limit) {
    return select(NAMING + " order by id limit ?", group, limit);
  }

  /** How many those are. */
  public long countMadeByHandNaming(String group) {
    return database
        .first("select count(*) from indicator where " + NAMING, row -> row.getLong(1), group)
        .orElseThrow();
  }

  /** Those that have expired and not ended yet. */
  public List<StoredIndicator> expired(Instant now) {
    return select("ended_at is null and expires_at <= ? order by id", now);
  }

  /** The one of that id, unless it ended. */
  public Optional<StoredIndicator> find(long id) {
    return select("ended_at is null and id = ?", id).stream().findFirst();
  }

  /** Those of these ids, ended or not. */
  public List<StoredIndicator> findEver(Collection<Long> ids) {
    return select("id = any(?)", SqlArray.longs(ids));
  }

  /** One page by id. */
  public List<StoredIndicator> list(IndicatorFilter filter, long afterId, int limit) {
    var parameters = new ArrayList<>(IndicatorCondition.parameters(filter, afterId));
    parameters.add(limit);
    return select(IndicatorCondition.SQL + " order by id limit ?", parameters.toArray());
  }

  /** How many match, on all pages. */
  public long count(IndicatorFilter filter) {
    return database
        .first(
            "select count(*) from indicator where " + IndicatorCondition.SQL,
            row -> row.getLong(1),
            IndicatorCondition.parameters(filter, 0).toArray())
        .orElseThrow();
  }

  /**
   * Stores new ones and answers them with their ids; one that existed before for the same app, type
   * and value gets its id again.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Indicator> add(List<Indicator> indicators, boolean fed) {
    if (indicators.isEmpty()) {
      return List.of();
    }
    var earlier = earlierIds(indicators);
    var fresh = nextIds(indicators.size() - earlier.size()).iterator();
    var stored = new ArrayList<Indicator>(indicators.size());
    for (var each : indicators) {
      var id = earlier.get(Key.of(each));
      stored.add(each.withId(Long.toString(id == null ? fresh.next() : id)));
    }
    write(INSERT, stored, fed);
    return stored;
  }

  /** Stores the new content of existing ones. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void change(List<Indicator> indicators, boolean fed) {
    write(UPDATE, indicators, fed);
  }

  /** Notes who has made or changed these. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void sign(Collection<String> ids, String who) {
    database.update(SIGN, who, clock.instant(), numbers(ids));
  }

  /** Takes these from devices. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void withhold(Collection<String> ids) {
    if (!ids.isEmpty()) {
      database.update("update indicator set fed = false where id = any(?)", numbers(ids));
    }
  }

  /** Ends these. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void end(Collection<String> ids) {
    if (!ids.isEmpty()) {
      var now = clock.instant();
      database.update(END, now, numbers(ids));
      database.update(
          "delete from indicator where ended_at < ? and app_id is null", now.minus(KEPT_AFTER_END));
    }
  }

  private Map<Key, Long> earlierIds(List<Indicator> indicators) {
    var keys = new ArrayList<Key>(indicators.size());
    for (var each : indicators) {
      var key = Key.of(each);
      if (key != null) {
        keys.add(key);
      }
    }
    var ids = new HashMap<Key, Long>();
    database
        .list(
            ENDED_IDS,
            row ->
                Map.entry(
                    new Key(row.getString(1), row.getString(2), row.getString(3)), row.getLong(4)),
            SqlArray.texts(keys.stream().map(Key::appId).toList()),
            SqlArray.texts(keys.stream().map(Key::type).toList()),
            SqlArray.texts(keys.stream().map(Key::value).toList()))
        .forEach(each -> ids.put(each.getKey(), each.getValue()));
    return ids;
  }

  private List<Long> nextIds(int count) {
    return database.list(NEXT_IDS, row -> row.getLong(1), count);
  }

  private void write(String sql, List<Indicator> indicators, boolean fed) {
    if (!indicators.isEmpty()) {
      database.updateAll(sql, indicators.stream().map(each -> row(each, fed)).toList());
    }
  }

  private @Nullable Object[] row(Indicator indicator, boolean fed) {
    var app = indicator.app();
    return new @Nullable Object[] {
      indicator.type().name(),
      indicator.value(),
      indicator.origin().name(),
      app == null ? null : app.id(),
      indicator.text().title(),
      indicator.expiresAt(),
      fed,
      asJson(indicator),
      Long.valueOf(indicator.id())
    };
  }

  private List<StoredIndicator> select(String where, @Nullable Object... parameters) {
    return database.list(SELECT + where, this::read, parameters);
  }

  private StoredIndicator read(ResultSet row) throws SQLException {
    try {
      Indicator indicator = reader.readValue(row.getString(2));
      return new StoredIndicator(
          indicator.withId(row.getString(1)),
          row.getBoolean(3),
          Rows.instantOrNull(row, 4),
          Rows.instantOrNull(row, 5),
          row.getString(6));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("indicator " + row.getString(1) + " is unreadable", e);
    }
  }

  private String asJson(Indicator indicator) {
    try {
      return json.writeValueAsString(indicator);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not writable as JSON: " + indicator, e);
    }
  }

  private static SqlArray numbers(Collection<String> ids) {
    return SqlArray.longs(ids.stream().map(Long::valueOf).toList());
  }
}
