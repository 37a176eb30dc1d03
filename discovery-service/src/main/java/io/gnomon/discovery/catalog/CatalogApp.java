package io.gnomon.discovery.catalog;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of {@code catalog/cloud-app.v1} of the contracts that discovery needs. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CatalogApp(
    String id,
    String name,
    String category,
    @Nullable BigDecimal score,
    List<Domain> domains,
    long revision) {

  CatalogApp {
    domains = List.copyOf(domains);
  }

  /** One app domain. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Domain(String host, @Nullable String pathPrefix) {}
}
