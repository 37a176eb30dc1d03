package io.gnomon.catalog.lookup;

import org.jspecify.annotations.Nullable;

/**
 * The app of a host.
 *
 * @param host as it was asked
 * @param app absent when it belongs to no app
 * @param domain the app domain by which it belongs to the app
 * @param invalid true when it is no host; absent otherwise
 */
record LookupResult(
    @Nullable String host,
    @Nullable LookupApp app,
    @Nullable LookupDomain domain,
    @Nullable Boolean invalid) {}
