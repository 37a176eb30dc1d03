package io.gnomon.discovery.customreport;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report over a chosen part of what comes in.
 *
 * @param id of the report, and of its data source
 * @param createdAt what was received before is not in it
 */
record CustomReport(
    String id,
    String name,
    @Nullable String comment,
    CustomReportFilter filter,
    String createdBy,
    Instant createdAt) {}
