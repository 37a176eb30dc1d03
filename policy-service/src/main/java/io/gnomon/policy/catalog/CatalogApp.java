package io.gnomon.policy.catalog;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;

/**
 * The part of {@code catalog/cloud-app.v1} of the contracts that tagging needs.
 *
 * @param excludedHosts hosts below its domains that are not the app
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CatalogApp(
    String id,
    String name,
    List<CatalogDomain> domains,
    List<String> excludedHosts,
    long revision) {

  public CatalogApp {
    domains = List.copyOf(domains);
    excludedHosts = List.copyOf(Objects.requireNonNullElse(excludedHosts, List.of()));
  }

  /** One of which nothing is excluded. */
  public CatalogApp(String id, String name, List<CatalogDomain> domains, long revision) {
    this(id, name, domains, List.of(), revision);
  }
}
