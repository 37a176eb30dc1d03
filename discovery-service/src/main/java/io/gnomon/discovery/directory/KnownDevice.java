package io.gnomon.discovery.directory;

import org.jspecify.annotations.Nullable;

/**
 * What a device is called.
 *
 * @param group null once the device is revoked
 */
public record KnownDevice(String id, String name, @Nullable DeviceGroup group) {}
