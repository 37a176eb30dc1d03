package io.gnomon.catalog.vendor;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A vendor in a list.
 *
 * @param apps how many the catalog has, without those of companies that it owns
 */
@Schema(name = "VendorSummary")
record VendorApps(String id, String name, long apps) {}
