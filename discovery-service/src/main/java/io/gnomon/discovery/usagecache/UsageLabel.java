package io.gnomon.discovery.usagecache;

import org.jspecify.annotations.Nullable;

/**
 * Where the usage of an app belongs in a division.
 *
 * @param appId null: of everything that is no app
 * @param label of the part; null is a part too
 * @param counted whether it counts as an app
 */
public record UsageLabel(@Nullable String appId, @Nullable String label, boolean counted) {}
