package io.gnomon.policy.manualindicator;

import io.gnomon.policy.manualindicator.IndicatorImportResponse.LineProblem;
import java.util.List;
import java.util.Map;

/**
 * What the lines of a file submit.
 *
 * @param byLine in the order of the file
 * @param rejected of the lines, with why
 */
record IndicatorRequests(Map<Long, CreateIndicatorRequest> byLine, List<LineProblem> rejected) {}
