package io.gnomon.policy.indicator;

/**
 * An indicator that exists.
 *
 * @param fed whether devices get it; one made by hand exists also while its switch is off
 */
public record StoredIndicator(Indicator indicator, boolean fed) {}
