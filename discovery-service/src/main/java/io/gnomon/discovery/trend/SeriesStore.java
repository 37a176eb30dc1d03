package io.gnomon.discovery.trend;

import io.gnomon.discovery.usage.Actor;
import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds up the usage of a window, part by part and slot by slot. */
@ApplicationScoped
class SeriesStore {

  /** Who used something, and where that is. */
  private static final String WHO = Actor.USER.who();

  private static final String USE = Actor.USER.usage();

  /** By slot and app first, so that an app counts once. */
  private static final String MEASURES =
      """
      select u.slot, %s as part, sum(u.transactions) as transactions, sum(u.uploaded) as uploaded,
        sum(u.downloaded) as downloaded, count(*) filter (where app.kind = any(?)) as apps
      from (
        select %s as slot, site.app_id, sum(u.transactions) as transactions, sum(u.uploaded_bytes) as uploaded,
          sum(u.downloaded_bytes) as downloaded
        from %s u join site on site.id = u.site_id where %s group by 1, 2) u
      %s where %s group by 1, 2
      """;

  private static final String USERS =
      """
      select slot, part, count(*) from (
        select distinct u.slot, %%s as part, u.who
        from (select %%s as slot, site.app_id, %s as who
          from %s join site on site.id = u.site_id where %%s) u
        %%s where %%s) seen group by 1, 2
      """
          .formatted(WHO, USE);

  private static final String HOURS_OF_USERS =
      """
      select u.slot + hour, part, count(*) from (
        select u.slot, %%s as part, u.who, bit_or(u.hours) as hours
        from (select (u.day - date '1970-01-01') * 24 as slot, site.app_id, %s as who, %%s as hours
          from %s join site on site.id = u.site_id where %%s) u
        %%s where %%s group by 1, 2, 3) u
      join generate_series(0, 23) as hour on u.hours & (1 << hour) <> 0 group by 1, 2
      """
          .formatted(WHO, USE);

  private static final String DAYS = "u.source_id = any(?) and u.day between ? and ?";
  private static final String HOURS = "u.source_id = any(?) and u.hour between ? and ?";

  /** The hours of a day that are in the window; takes two parameters, its last and its first. */
  private static final String HOURS_IN_WINDOW =
      """
      (u.hours & ((1 << (least(23, ?::int - (u.day - date '1970-01-01') * 24) + 1))
        - (1 << greatest(0, ?::int - (u.day - date '1970-01-01') * 24))))
      """;

  private final Database database;
  private final InMemorySeriesStore held;

  SeriesStore(Database database, InMemorySeriesStore held) {
    this.database = database;
    this.held = held;
  }

  /** The measures of each slot in which something was used. */
  Map<SeriesKey, SeriesMeasures> slots(SeriesWindow window, SeriesSelection selection) {
    return held.find(window, selection, true).orElseGet(() -> added(window, selection));
  }

  private Map<SeriesKey, SeriesMeasures> added(SeriesWindow window, SeriesSelection selection) {
    return window.interval() == SeriesInterval.DAY
        ? merge(
            measures(window, selection, "u.day - date '1970-01-01'"),
            users(window, selection, "u.day - date '1970-01-01'"))
        : merge(measures(window, selection, "u.hour"), usersByHour(window, selection));
  }

  /** The measures of the whole window, as of the slot 0. */
  Map<SeriesKey, SeriesMeasures> total(SeriesWindow window, SeriesSelection selection) {
    return held.find(window, selection, false)
        .orElseGet(() -> merge(measures(window, selection, "0"), users(window, selection, "0")));
  }

  private static Map<SeriesKey, SeriesMeasures> merge(
      Map<SeriesKey, SeriesMeasures> measures, Map<SeriesKey, Long> users) {
    measures.replaceAll((key, value) -> value.withUsers(users.getOrDefault(key, 0L)));
    return measures;
  }

  private Map<SeriesKey, SeriesMeasures> measures(
      SeriesWindow window, SeriesSelection selection, String slot) {
    boolean byDay = window.interval() == SeriesInterval.DAY;
    var parameters = new ArrayList<Object>();
    parameters.add(selection.countedKinds());
    addWindow(parameters, window);
    parameters.addAll(selection.parameters());
    var measures = new HashMap<SeriesKey, SeriesMeasures>();
    database
        .list(
            MEASURES.formatted(
                selection.part(),
                slot,
                byDay ? "usage_site" : "usage_site_hour",
                byDay ? DAYS : HOURS,
                selection.joins(),
                selection.condition()),
            row -> Map.entry(key(row), measures(row)),
            parameters.toArray())
        .forEach(each -> measures.put(each.getKey(), each.getValue()));
    return measures;
  }

  private Map<SeriesKey, Long> users(SeriesWindow window, SeriesSelection selection, String slot) {
    boolean byDay = window.interval() == SeriesInterval.DAY;
    var parameters = new ArrayList<Object>(days(window));
    if (!byDay) {
      parameters.add(window.last());
      parameters.add(window.first());
    }
    parameters.addAll(selection.parameters());
    return counts(
        USERS.formatted(
            selection.part(),
            slot,
            byDay ? DAYS : DAYS + " and " + HOURS_IN_WINDOW + " <> 0",
            selection.joins(),
            selection.condition()),
        parameters);
  }

  private Map<SeriesKey, Long> usersByHour(SeriesWindow window, SeriesSelection selection) {
    var parameters = new ArrayList<Object>();
    parameters.add(window.last());
    parameters.add(window.first());
    parameters.addAll(days(window));
    parameters.addAll(selection.parameters());
    return counts(
        HOURS_OF_USERS.formatted(
            selection.part(), HOURS_IN_WINDOW, DAYS, selection.joins(), selection.condition()),
        parameters);
  }

  private Map<SeriesKey, Long> counts(String sql, List<Object> parameters) {
    var counts = new HashMap<SeriesKey, Long>();
    database
        .list(sql, row -> Map.entry(key(row), row.getLong(3)), parameters.toArray())
        .forEach(each -> counts.put(each.getKey(), each.getValue()));
    return counts;
  }

  private static void addWindow(List<Object> parameters, SeriesWindow window) {
    if (window.interval() == SeriesInterval.DAY) {
      parameters.addAll(days(window));
    } else {
      parameters.add(SqlArray.ints(window.sources()));
      parameters.add(window.first());
      parameters.add(window.last());
    }
  }

  private static List<Object> days(SeriesWindow window) {
    return List.of(SqlArray.ints(window.sources()), window.firstDay(), window.lastDay());
  }

  private static SeriesKey key(ResultSet row) throws SQLException {
    return new SeriesKey(row.getString(2), row.getLong(1));
  }

  private static SeriesMeasures measures(ResultSet row) throws SQLException {
    return SeriesMeasures.of(
        row.getLong("transactions"),
        row.getBigDecimal("uploaded"),
        row.getBigDecimal("downloaded"),
        0,
        row.getLong("apps"));
  }
}
