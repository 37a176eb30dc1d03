package io.gnomon.discovery.breakdown.filter;

import java.util.List;
import java.util.Map;

/** Filters of lists of apps that were saved under an id. */
public interface SavedFilters {

  /** Parameters of the list of apps; ends the request where that id has none that can be used. */
  Map<String, List<String>> parameters(String id);
}
