package io.gnomon.catalog.factor;

import java.time.LocalDate;

/**
 * What is known of one app in one risk factor. There is no fact for what is unknown.
 *
 * @param value in the form of the factor's type
 * @param source where it comes from, in words
 * @param asOf the day on which it was so; points that depend on an age take the age on that day
 */
public record Fact(String factorId, String value, String source, LocalDate asOf) {}
