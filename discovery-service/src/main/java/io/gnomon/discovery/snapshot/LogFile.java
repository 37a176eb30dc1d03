package io.gnomon.discovery.snapshot;

import io.gnomon.discovery.logformat.LogFormatName;
import io.gnomon.discovery.logformat.RejectionCount;
import java.time.Instant;
import java.util.List;

/**
 * The file that a snapshot was counted from.
 *
 * @param name as the person called it who uploaded it
 * @param rejected how many of the lines were no transaction that can be counted
 * @param reasons why, and the first few of each
 * @param excluded how many transactions were dropped as excluded
 */
public record LogFile(
    String name,
    LogFormatName format,
    long lines,
    long rejected,
    List<RejectionCount> reasons,
    long excluded,
    String uploadedBy,
    Instant uploadedAt) {}
