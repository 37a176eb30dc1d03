package io.gnomon.discovery.ingest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/** One line as a device wrote it: nothing of it is checked yet. */
@JsonIgnoreProperties(ignoreUnknown = true)
record TransactionLine(
    @Nullable String at,
    @Nullable String user,
    @Nullable String ipAddress,
    @Nullable String host,
    @Nullable String path,
    @Nullable Long uploadedBytes,
    @Nullable Long downloadedBytes) {}
