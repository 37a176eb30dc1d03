package io.gnomon.discovery.attribution;

import org.jspecify.annotations.Nullable;

/**
 * A host with all below it; narrowed to a part of its paths where there is a prefix.
 *
 * @param host as the catalog has it
 */
public record DomainPattern(String host, @Nullable String pathPrefix) {

  /** As the table has it: empty for the whole host. */
  String storedPathPrefix() {
    return pathPrefix == null ? "" : pathPrefix;
  }
}
