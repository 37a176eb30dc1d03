package io.gnomon.catalog.category;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A category as JSON.
 *
 * @param apps how many apps are in it
 */
@Schema(name = "CategoryWithApps")
record CategoryResponse(String id, String name, long apps) {}
