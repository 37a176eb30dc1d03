package io.gnomon.discovery.attribution;

import org.jspecify.annotations.Nullable;

/**
 * What a site is a part of in reports.
 *
 * @param appId null: of no app, but of the domain
 * @param hostId the id of the first site of the same host, which may be itself
 */
public record SitePart(@Nullable String appId, String domain, long hostId) {}
