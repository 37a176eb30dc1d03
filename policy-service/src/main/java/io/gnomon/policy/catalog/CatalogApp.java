package io.gnomon.policy.catalog;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** The part of {@code catalog/cloud-app.v1} of the contracts that tagging needs. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CatalogApp(String id, String name, List<CatalogDomain> domains, long revision) {

  public CatalogApp {
    domains = List.copyOf(domains);
  }
}
