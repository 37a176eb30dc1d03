package io.gnomon.catalog.query;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A search under a name.
 *
 * @param suggested whether it ships with Gnomon: it cannot be changed, but saved as one's own
 * @param parameters of the list of apps
 */
record SavedQuery(String id, String name, boolean suggested, Map<String, List<String>> parameters) {

  /** The order of the parameters says nothing, so it is always the same. */
  SavedQuery {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
  }

  /** Where the list answers it. */
  public String getApps() {
    var query =
        parameters.entrySet().stream()
            .flatMap(each -> each.getValue().stream().map(value -> pair(each.getKey(), value)))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "/api/v1/apps" : "/api/v1/apps?" + query;
  }

  private static String pair(String name, String value) {
    return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
