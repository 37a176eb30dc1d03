package io.gnomon.discovery.snapshot;

import io.gnomon.discovery.logformat.LogFormatName;

/**
 * A file that was counted.
 *
 * @param reportId of the report over it
 * @param name as the person called it who uploaded it
 */
record Snapshot(String reportId, String name, LogFormatName format, SnapshotContent content) {}
