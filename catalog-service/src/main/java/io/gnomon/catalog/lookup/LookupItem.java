package io.gnomon.catalog.lookup;

import org.jspecify.annotations.Nullable;

/**
 * A host to look up.
 *
 * @param host a host or a URL; absent where only the address is known
 * @param path of the URL, where it is known
 * @param address where the host is not known
 */
record LookupItem(@Nullable String host, @Nullable String path, @Nullable String address) {

  @Nullable String asked() {
    return host == null || host.isBlank() ? address : host;
  }
}
