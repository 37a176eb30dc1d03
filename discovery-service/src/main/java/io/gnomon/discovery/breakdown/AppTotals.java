package io.gnomon.discovery.breakdown;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gnomon.discovery.report.UsageMeasures;

/**
 * What apps add up to.
 *
 * @param apps how many different ones, as of users, IP addresses and devices
 */
record AppTotals(
    long apps, long users, long ipAddresses, long devices, @JsonUnwrapped UsageMeasures measures) {}
