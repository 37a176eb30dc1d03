package io.gnomon.policy.catalog;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A domain of a cloud app, as in {@code catalog/cloud-app.v1} of the contracts.
 *
 * @param shared it is infrastructure that many owners share: never an indicator made by a tag
 * @param pendingReview no person has accepted it yet in the catalog: no indicator
 * @param reviewed a person added or accepted it in the catalog
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
@JsonIgnoreProperties(ignoreUnknown = true)
public record CatalogDomain(
    String host,
    @Nullable String pathPrefix,
    boolean shared,
    boolean pendingReview,
    boolean reviewed) {

  /** One that came with its app. */
  public CatalogDomain(String host, @Nullable String pathPrefix) {
    this(host, pathPrefix, false, false, false);
  }

  /** For people. */
  public String text() {
    return pathPrefix == null ? host : host + pathPrefix;
  }
}
