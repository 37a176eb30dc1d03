package io.gnomon.catalog.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many apps a search finds, in all and by what they are.
 *
 * @param facets category, kind, layer, riskLevel, and the risk factors that were asked for
 */
@Schema(name = "Facets")
record FacetsResponse(long total, List<Facet> facets) {}
