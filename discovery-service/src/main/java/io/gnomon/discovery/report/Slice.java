package io.gnomon.discovery.report;

import io.gnomon.kit.paging.Cursor;

/**
 * One part of a breakdown.
 *
 * @param sortKey as text, for the cursor
 */
record Slice(String key, String sortKey, Measures measures) {

  Cursor cursor() {
    return Cursor.of(sortKey, key);
  }
}
