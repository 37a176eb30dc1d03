package io.gnomon.catalog.probe.site;

import java.util.List;
import java.util.Map;

/**
 * What the probe saw of an app.
 *
 * @param values by risk factor, in the form of its type; nothing of what was not seen
 * @param failures what it could not see
 */
public record ProbeResult(Map<String, String> values, List<ProbeFailure> failures) {

  public ProbeResult {
    values = Map.copyOf(values);
    failures = List.copyOf(failures);
  }
}
