package io.gnomon.catalog.layer;

import java.util.List;

/**
 * The domains that a layer assigns to an app.
 *
 * @param domains canonical: a host, or a host and a path
 */
public record ClaimedDomains(LayerSource source, String appId, List<String> domains) {}
