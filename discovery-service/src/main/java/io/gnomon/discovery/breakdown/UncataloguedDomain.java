package io.gnomon.discovery.breakdown;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gnomon.discovery.catalog.DomainGuess;
import io.gnomon.discovery.report.UsageMeasures;
import org.jspecify.annotations.Nullable;

/**
 * An uncatalogued domain.
 *
 * @param hosts how many of its hosts were used
 * @param guess whose it may be, by what the catalog has; absent where nothing speaks for any app.
 *     Nothing is attributed by it
 */
public record UncataloguedDomain(
    String domain,
    long hosts,
    long users,
    long ipAddresses,
    long devices,
    @Nullable DomainGuess guess,
    @JsonUnwrapped UsageMeasures measures) {}
