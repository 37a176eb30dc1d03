package io.gnomon.catalog.probe;

import io.gnomon.catalog.probe.site.FailureReason;
import java.util.Map;

/**
 * How many apps the probe knows.
 *
 * @param known all of them
 * @param due those that wait to be looked at
 * @param probed those that were looked at
 * @param withFailures those of which something could not be seen last time
 * @param failures the same by reason; an app may have several
 */
record ProbeCounts(
    long known, long due, long probed, long withFailures, Map<FailureReason, Long> failures) {}
