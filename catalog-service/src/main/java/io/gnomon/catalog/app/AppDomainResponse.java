package io.gnomon.catalog.app;

import org.jspecify.annotations.Nullable;

/**
 * An app domain as JSON.
 *
 * @param host it stands for its subdomains too
 * @param pathPrefix narrows the host to a part of its paths; absent: the whole host
 */
record AppDomainResponse(String host, @Nullable String pathPrefix) {}
