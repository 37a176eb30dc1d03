package io.gnomon.discovery.executive.figures;

import io.gnomon.discovery.report.UsageMeasures;

/**
 * What some apps add up to.
 *
 * @param apps how many different ones, as of users
 */
public record AppSum(long apps, long users, UsageMeasures measures) {}
