package io.gnomon.catalog.probe;

import io.gnomon.catalog.probe.site.FailureReason;
import java.util.List;
import java.util.Map;

/**
 * The state of the probe.
 *
 * @param enabled whether it is on
 * @param perMinute apps a minute at most, of each process
 * @param known apps that it knows of
 * @param due apps that wait to be looked at
 * @param probed apps that were looked at
 * @param withFailures apps of which something could not be seen last time
 * @param failures the same by reason; an app may have several
 * @param failed the apps of which something could not be seen, the last ones first
 */
record ProbeStatusResponse(
    boolean enabled,
    int perMinute,
    long known,
    long due,
    long probed,
    long withFailures,
    Map<FailureReason, Long> failures,
    List<AppProbe> failed) {

  static ProbeStatusResponse of(
      boolean enabled, int perMinute, ProbeCounts counts, List<AppProbe> failed) {
    return new ProbeStatusResponse(
        enabled,
        perMinute,
        counts.known(),
        counts.due(),
        counts.probed(),
        counts.withFailures(),
        counts.failures(),
        failed);
  }
}
