package io.gnomon.discovery.trend;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gnomon.discovery.catalog.CloudApp;
import io.gnomon.discovery.report.UsageMeasures;
import org.jspecify.annotations.Nullable;

/**
 * An app that was not used before.
 *
 * @param tag the organisation's decision, if there is one
 * @param measures of all its use
 */
record NewApp(
    CloudApp app,
    @Nullable String tag,
    long users,
    long ipAddresses,
    long devices,
    @JsonUnwrapped UsageMeasures measures) {}
