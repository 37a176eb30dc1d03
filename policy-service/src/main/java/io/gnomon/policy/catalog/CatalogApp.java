package io.gnomon.policy.catalog;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;

/**
 * The part of {@code catalog/cloud-app.v1} of the contracts that tagging needs.
 *
 * @param excludedHosts hosts below its domains that are not the app
 * @param epoch raised when the catalog was restored from a backup; absent in a message: 1
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CatalogApp(
    String id,
    String name,
    List<CatalogDomain> domains,
    List<String> excludedHosts,
    long epoch,
    long revision) {

  private static final long FIRST_EPOCH = 1;

  public CatalogApp {
    domains = List.copyOf(domains);
    excludedHosts = List.copyOf(Objects.requireNonNullElse(excludedHosts, List.of()));
    epoch = Math.max(FIRST_EPOCH, epoch);
  }

  /** One of the first epoch of which nothing is excluded. */
  public CatalogApp(String id, String name, List<CatalogDomain> domains, long revision) {
    this(id, name, domains, List.of(), FIRST_EPOCH, revision);
  }
}
