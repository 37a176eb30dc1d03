package io.gnomon.discovery.savedquery;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A filter of the apps of a report under a name.
 *
 * @param suggested whether it ships with Gnomon: it cannot be changed, but saved under another name
 * @param parameters of the list of apps, in the order of their names, which has no meaning
 * @param changedBy absent, as is {@code changedAt}, where it is a suggested one
 */
record SavedQuery(
    String id,
    String name,
    boolean suggested,
    Map<String, List<String>> parameters,
    @Nullable String changedBy,
    @Nullable Instant changedAt) {

  SavedQuery {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
  }

  static SavedQuery suggested(String id, String name, Map<String, List<String>> parameters) {
    return new SavedQuery(id, name, true, parameters, null, null);
  }
}
