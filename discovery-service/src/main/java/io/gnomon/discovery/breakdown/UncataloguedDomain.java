package io.gnomon.discovery.breakdown;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gnomon.discovery.report.UsageMeasures;

/**
 * An uncatalogued domain.
 *
 * @param hosts how many of its hosts were used
 */
public record UncataloguedDomain(
    String domain,
    long hosts,
    long users,
    long ipAddresses,
    long devices,
    @JsonUnwrapped UsageMeasures measures) {}
