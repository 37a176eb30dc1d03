package io.gnomon.catalog.factor;

import java.time.LocalDate;

/** Where something comes from, and the day on which it was so. */
public record Evidence(String source, LocalDate asOf) {}
