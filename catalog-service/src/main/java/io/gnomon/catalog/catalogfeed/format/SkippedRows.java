package io.gnomon.catalog.catalogfeed.format;

import java.util.List;

/**
 * What was skipped for one reason.
 *
 * @param samples the first few, as far as they are printable
 */
public record SkippedRows(SkipReason reason, long count, List<String> samples) {}
