package io.gnomon.discovery.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A discovered app.
 *
 * @param users how many; null, as are the others, in a list of what one of them used
 */
record AppItem(
    AppInfo app,
    @Nullable String tag,
    @Nullable Long users,
    @Nullable Long ipAddresses,
    @Nullable Long devices,
    @JsonUnwrapped Measures measures) {}
