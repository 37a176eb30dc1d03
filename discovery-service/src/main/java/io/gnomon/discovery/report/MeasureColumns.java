package io.gnomon.discovery.report;

import io.gnomon.kit.export.CsvTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much something was used, as files in CSV have it behind what it is. */
public final class MeasureColumns {

  private static final List<String> NAMES =
      List.of(
          "transactions",
          "trafficBytes",
          "uploadedBytes",
          "downloadedBytes",
          "firstSeenAt",
          "lastSeenAt");

  private MeasureColumns() {}

  /** The names of all columns. */
  public static List<String> behind(String... first) {
    var columns = new ArrayList<>(Arrays.asList(first));
    columns.addAll(NAMES);
    return columns;
  }

  /**
   * The cells of a row.
   *
   * @param timeZone in which people read times
   */
  public static List<@Nullable Object> cells(
      UsageMeasures measures, ZoneId timeZone, @Nullable Object... first) {
    var cells = new ArrayList<@Nullable Object>(Arrays.asList(first));
    cells.add(measures.transactions());
    cells.add(measures.trafficBytes());
    cells.add(measures.uploadedBytes());
    cells.add(measures.downloadedBytes());
    cells.add(CsvTime.text(measures.firstSeenAt(), timeZone));
    cells.add(CsvTime.text(measures.lastSeenAt(), timeZone));
    return cells;
  }
}
