package io.gnomon.discovery.directory;

import io.gnomon.kit.topic.Versioned;
import org.jspecify.annotations.Nullable;

/** The part of {@code policy/device.v1} that is needed here. */
record DeviceMessage(String id, String name, @Nullable DeviceGroup group, long epoch, long revision)
    implements Versioned {}
