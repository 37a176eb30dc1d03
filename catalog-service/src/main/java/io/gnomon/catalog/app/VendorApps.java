package io.gnomon.catalog.app;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A vendor in a list.
 *
 * @param apps how many the catalog has, without those of companies that it owns
 */
@Schema(name = "VendorSummary")
public record VendorApps(String id, String name, long apps) {}
