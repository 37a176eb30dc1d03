package io.gnomon.policy.catalog;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A domain of a cloud app, as in {@code catalog/cloud-app.v1} of the contracts. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record CatalogDomain(String host, @Nullable String pathPrefix) {

  /** For people. */
  public String text() {
    return pathPrefix == null ? host : host + pathPrefix;
  }
}
