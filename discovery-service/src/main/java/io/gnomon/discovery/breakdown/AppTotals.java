package io.gnomon.discovery.breakdown;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gnomon.discovery.report.UsageMeasures;
import org.jspecify.annotations.Nullable;

/**
 * What apps add up to.
 *
 * @param apps how many different ones, as of users, IP addresses and devices
 * @param ipAddresses absent, as is {@code devices}, where it is asked for some people
 */
record AppTotals(
    long apps,
    long users,
    @Nullable Long ipAddresses,
    @Nullable Long devices,
    @JsonUnwrapped UsageMeasures measures) {}
