package io.gnomon.discovery.usage;

import java.time.Instant;
import java.time.LocalDate;

/**
 * From when to when a data source has data.
 *
 * @param from first day (UTC) with a transaction, as {@code to} is the last
 * @param lastAt time of the last transaction
 */
public record SourceSpan(LocalDate from, LocalDate to, Instant lastAt) {}
