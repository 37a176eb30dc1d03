package io.gnomon.discovery.breakdown;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gnomon.discovery.catalog.CloudApp;
import io.gnomon.discovery.report.UsageMeasures;
import org.jspecify.annotations.Nullable;

/**
 * A discovered app.
 *
 * @param tag the organisation's decision, if there is one
 * @param users how many; absent, as are the others, in a list of what one of them used
 * @param ipAddresses absent, as is {@code devices}, in a list of what people of user groups used
 */
public record DiscoveredApp(
    CloudApp app,
    @Nullable String tag,
    @Nullable Long users,
    @Nullable Long ipAddresses,
    @Nullable Long devices,
    @JsonUnwrapped UsageMeasures measures) {}
