package io.gnomon.catalog.savedquery;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A search under a name.
 *
 * @param suggested whether it ships with Gnomon: it cannot be changed, but saved as one's own
 * @param parameters of the list of apps
 * @param apps where the list answers it
 */
record SavedQuery(
    String id, String name, boolean suggested, Map<String, List<String>> parameters, String apps) {

  private static final String LIST = "/api/v1/apps";

  static SavedQuery suggested(String id, String name, Map<String, List<String>> parameters) {
    var sorted = sorted(parameters);
    return new SavedQuery(id, name, true, sorted, url(sorted));
  }

  static SavedQuery own(String id, String name, Map<String, List<String>> parameters) {
    var sorted = sorted(parameters);
    return new SavedQuery(id, name, false, sorted, url(sorted));
  }

  /** The order of the parameters has no meaning, so it is always the same. */
  private static SortedMap<String, List<String>> sorted(Map<String, List<String>> parameters) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
  }

  private static String url(SortedMap<String, List<String>> parameters) {
    var query =
        parameters.entrySet().stream()
            .flatMap(each -> each.getValue().stream().map(value -> pair(each.getKey(), value)))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? LIST : LIST + "?" + query;
  }

  private static String pair(String name, String value) {
    return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
