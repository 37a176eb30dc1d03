package io.gnomon.discovery.breakdown;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gnomon.discovery.report.UsageMeasures;

/**
 * What the rows of a list add up to.
 *
 * @param count how many rows there are
 */
record ListTotals(long count, @JsonUnwrapped UsageMeasures measures) {}
