package io.gnomon.discovery.trend;

import io.gnomon.kit.list.Cursor;

/**
 * What changed of an app, by its id.
 *
 * @param sortKey as text, for the cursor
 */
record MoverRow(String appId, long before, long now, String sortKey) {

  Cursor cursor() {
    return Cursor.of(sortKey, appId);
  }
}
