package io.gnomon.agent.telemetry;

import org.jspecify.annotations.Nullable;

/**
 * One use of a site by a device.
 *
 * @param path absent where it is invisible; without query and fragment
 */
public record Transaction(
    long atMillis,
    String user,
    String ipAddress,
    String host,
    @Nullable String path,
    long uploadedBytes,
    long downloadedBytes) {}
