package io.gnomon.discovery.breakdown.query;

import io.gnomon.discovery.report.UsageMeasures;
import io.gnomon.kit.list.Cursor;

/**
 * One part of a breakdown.
 *
 * @param sortKey as text, for the cursor
 */
public record Slice(String key, String sortKey, UsageMeasures measures) {

  /** Where its key is one. */
  long number() {
    return Long.parseLong(key);
  }

  public Cursor cursor() {
    return Cursor.of(sortKey, key);
  }
}
