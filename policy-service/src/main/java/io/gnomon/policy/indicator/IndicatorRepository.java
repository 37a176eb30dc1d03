package io.gnomon.policy.indicator;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The indicators in PostgreSQL. One that ended is kept for some time, since devices report late.
 */
@ApplicationScoped
public class IndicatorRepository {

  private static final String SELECT = "select id, body, fed from indicator where ";
  private static final String INSERT =
      "insert into indicator (type, value, origin, app_id, title, expires_at, fed, body, id)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)";
  private static final String UPDATE =
      "update indicator set type = ?, value = ?, origin = ?, app_id = ?, title = ?, expires_at = ?,"
          + " fed = ?, body = ?::jsonb where id = ?";
  private static final String NEXT_IDS =
      "select nextval(pg_get_serial_sequence('indicator', 'id')) from generate_series(1, ?)";

  private final DataSource dataSource;
  private final ObjectMapper json;

  IndicatorRepository(DataSource dataSource, ObjectMapper json) {
    this.dataSource = dataSource;
    this.json = json;
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

  /** Those whose time is over. */
  public List<StoredIndicator> expired(Instant now) {
    return select("ended_at is null and expires_at <= ? order by id", now.atOffset(ZoneOffset.UTC));
  }

  /** The one of that id, unless it ended. */
  public Optional<StoredIndicator> find(long id) {
    return select("ended_at is null and id = ?", id).stream().findFirst();
  }

  /** Those of these ids, ended or not. */
  public List<StoredIndicator> findEver(Collection<Long> ids) {
    return select("id = any(?)", (Object) ids.toArray(Long[]::new));
  }

  /** One page by id. */
  public List<StoredIndicator> list(IndicatorFilter filter, long afterId, int limit) {
    var app = filter.app();
    var text = filter.text() == null ? null : "%" + escaped(filter.text()) + "%";
    return select(
        "ended_at is null and id > ? and (?::text is null or app_id = ?)"
            + " and (?::text is null or type = ?) and (?::text is null or origin = ?)"
            + " and (?::text is null or value ilike ? or title ilike ?) order by id limit ?",
        afterId,
        app,
        app,
        name(filter.type()),
        name(filter.type()),
        name(filter.origin()),
        name(filter.origin()),
        text,
        text,
        text,
        limit);
  }

  /** Stores new ones and says under which ids. */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Indicator> add(List<Indicator> indicators, boolean fed) {
    if (indicators.isEmpty()) {
      return List.of();
    }
    var ids = nextIds(indicators.size());
    var stored = new ArrayList<Indicator>(indicators.size());
    for (int i = 0; i < indicators.size(); i++) {
      stored.add(indicators.get(i).withId(Long.toString(ids.get(i))));
    }
    write(INSERT, stored, fed);
    return stored;
  }

  /** Stores what is new about these, which devices have from now on. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void change(List<Indicator> indicators) {
    write(UPDATE, indicators, true);
  }

  /** Devices no longer have these. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void withhold(List<String> ids) {
    update("update indicator set fed = false where id = any(?)", ids);
  }

  /** These are over; they are forgotten after a month. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void end(List<String> ids) {
    update("update indicator set fed = false, ended_at = now() where id = any(?)", ids);
    update("delete from indicator where ended_at < now() - interval '30 days'", null);
  }

  private void write(String sql, List<Indicator> indicators, boolean fed) {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (var each : indicators) {
        bind(statement, each, fed);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("indicators cannot be stored", e);
    }
  }

  private void bind(PreparedStatement statement, Indicator indicator, boolean fed)
      throws SQLException {
    var app = indicator.app();
    var expiry = indicator.expiresAt();
    statement.setString(1, indicator.type().name());
    statement.setString(2, indicator.value());
    statement.setString(3, indicator.origin().name());
    statement.setString(4, app == null ? null : app.id());
    statement.setString(5, indicator.text().title());
    statement.setObject(6, expiry == null ? null : expiry.atOffset(ZoneOffset.UTC));
    statement.setBoolean(7, fed);
    statement.setString(8, asJson(indicator));
    statement.setLong(9, Long.parseLong(indicator.id()));
  }

  private void update(String sql, @Nullable List<String> ids) {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(sql)) {
      if (ids != null) {
        statement.setArray(
            1, connection.createArrayOf("bigint", ids.stream().map(Long::valueOf).toArray()));
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("indicators cannot be changed", e);
    }
  }

  private List<Long> nextIds(int count) {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(NEXT_IDS)) {
      statement.setInt(1, count);
      var rows = statement.executeQuery();
      var ids = new ArrayList<Long>(count);
      while (rows.next()) {
        ids.add(rows.getLong(1));
      }
      return ids;
    } catch (SQLException e) {
      throw new IllegalStateException("indicators get no ids", e);
    }
  }

  private List<StoredIndicator> select(String where, @Nullable Object... arguments) {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(SELECT + where)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, sqlValue(connection, arguments[i]));
      }
      var rows = statement.executeQuery();
      var found = new ArrayList<StoredIndicator>();
      while (rows.next()) {
        found.add(read(rows));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("indicators cannot be read", e);
    }
  }

  private static @Nullable Object sqlValue(Connection connection, @Nullable Object value)
      throws SQLException {
    return value instanceof Long[] ids ? connection.createArrayOf("bigint", ids) : value;
  }

  private StoredIndicator read(ResultSet row) throws SQLException {
    try {
      var indicator = json.readValue(row.getString(2), Indicator.class);
      return new StoredIndicator(indicator.withId(row.getString(1)), row.getBoolean(3));
    } catch (IOException e) {
      throw new IllegalStateException("indicator " + row.getString(1) + " is unreadable", e);
    }
  }

  private String asJson(Indicator indicator) {
    try {
      return json.writeValueAsString(indicator);
    } catch (IOException e) {
      throw new IllegalArgumentException("not writable as JSON: " + indicator, e);
    }
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
