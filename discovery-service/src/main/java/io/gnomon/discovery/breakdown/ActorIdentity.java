package io.gnomon.discovery.breakdown;

import io.gnomon.discovery.directory.DeviceGroup;
import org.jspecify.annotations.Nullable;

/**
 * Who it was.
 *
 * @param name the same as the id, but for devices that are known
 * @param group of a device that is known and not revoked
 */
public record ActorIdentity(String id, String name, @Nullable DeviceGroup group) {}
