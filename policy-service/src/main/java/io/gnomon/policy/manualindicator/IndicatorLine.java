package io.gnomon.policy.manualindicator;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of the file.
 *
 * @param number of the line of the file where it ends
 * @param isWhole whether it has a cell for each column
 * @param texts of the cells that are not blank
 */
record IndicatorLine(long number, boolean isWhole, Map<IndicatorColumn, String> texts) {

  @Nullable String text(IndicatorColumn column) {
    return texts.get(column);
  }
}
