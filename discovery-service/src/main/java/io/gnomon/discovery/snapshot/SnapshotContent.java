package io.gnomon.discovery.snapshot;

import io.gnomon.discovery.logformat.RejectionCount;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was in a file.
 *
 * @param transactions those that were counted
 * @param from first day (UTC) with a transaction, as {@code to} is the last
 * @param excluded transactions that were dropped, since the user or address is excluded
 */
record SnapshotContent(
    long lines,
    long transactions,
    long rejected,
    List<RejectionCount> reasons,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    long excluded) {}
