package io.gnomon.discovery.trend;

import io.gnomon.discovery.attribution.AttributionService;
import io.gnomon.discovery.usagecache.DividedUsage;
import io.gnomon.discovery.usagecache.UsageDivision;
import io.gnomon.discovery.usagecache.UsageLabel;
import io.gnomon.discovery.usagecache.UsageParts;
import io.gnomon.discovery.usagecache.UsageRange;
import io.gnomon.discovery.usagecache.UsageWindow;
import io.gnomon.discovery.usagecache.UsageWindowService;
import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds up days that are in memory: the database only says which part each app belongs to. */
@ApplicationScoped
class InMemorySeriesStore {

  private static final String LABELS =
      """
      select u.app_id, %s, coalesce(app.kind = any(?), false) from unnest(?::text[]) as u (app_id) %s
      where %s order by 1
      """;

  private final Database database;
  private final UsageWindowService windows;
  private final AttributionService attribution;

  InMemorySeriesStore(
      Database database, UsageWindowService windows, AttributionService attribution) {
    this.database = database;
    this.windows = windows;
    this.attribution = attribution;
  }

  /** The measures of each day, or of all together as of the day 0; empty where not all is held. */
  Optional<Map<SeriesKey, SeriesMeasures>> find(
      SeriesWindow window, SeriesSelection selection, boolean byDay) {
    return window.interval() == SeriesInterval.HOUR
        ? Optional.empty()
        : windows
            .find(new UsageRange(window.sources(), window.firstDay(), window.lastDay()))
            .flatMap(
                found ->
                    windows.divide(found, new UsageDivision(labels(found, selection).all(), byDay)))
            .map(InMemorySeriesStore::measures);
  }

  /**
   * What labels are kept under.
   *
   * @param apps version of what the catalog says of them
   */
  private record LabelsKey(SeriesSelection selection, long apps) {}

  private record Labels(List<UsageLabel> all) {
    Labels {
      all = List.copyOf(all);
    }
  }

  private Labels labels(UsageWindow window, SeriesSelection selection) {
    var key = new LabelsKey(selection, attribution.appsVersion());
    return window.recall(key, Labels.class, () -> new Labels(read(window, selection)));
  }

  /** The sums of all apps that were used, and of what is no app. */
  private List<UsageLabel> read(UsageWindow window, SeriesSelection selection) {
    var apps = new ArrayList<@Nullable String>(window.apps().keys());
    apps.add(null);
    var parameters = new ArrayList<Object>();
    parameters.add(selection.countedKinds());
    parameters.add(SqlArray.texts(apps));
    parameters.addAll(selection.parameters());
    var labels = new HashMap<String, String>();
    return database.list(
        LABELS.formatted(selection.part(), selection.joins(), selection.condition()),
        row -> label(row, window.apps(), labels),
        parameters.toArray());
  }

  /** With texts that are kept once, however many apps there are and however often they are read. */
  private static UsageLabel label(ResultSet row, UsageParts apps, Map<String, String> labels)
      throws SQLException {
    var app = row.getString(1);
    var label = row.getString(2);
    return new UsageLabel(
        app == null ? null : apps.held(app),
        label == null ? null : labels.computeIfAbsent(label, text -> text),
        row.getBoolean(3));
  }

  private static Map<SeriesKey, SeriesMeasures> measures(List<DividedUsage> divided) {
    var measures = new HashMap<SeriesKey, SeriesMeasures>();
    divided.forEach(
        each ->
            measures.put(
                new SeriesKey(each.label(), each.day()),
                SeriesMeasures.of(
                    each.transactions(),
                    BigDecimal.valueOf(each.uploaded()),
                    BigDecimal.valueOf(each.downloaded()),
                    each.users(),
                    each.apps())));
    return measures;
  }
}
