package io.gnomon.discovery.coverage;

import io.gnomon.discovery.directory.DeviceGroup;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An enrolled device that reported nothing on some days.
 *
 * @param lastSeenAt time of its last transaction that is kept; absent where there is none
 */
record SilentDevice(
    String id, String name, @Nullable DeviceGroup group, @Nullable Instant lastSeenAt) {}
