package io.gnomon.discovery.catalog;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The part of {@code catalog/cloud-app.v1} of the contracts that discovery needs. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CatalogApp(
    String id,
    String name,
    String category,
    @Nullable BigDecimal score,
    List<Domain> domains,
    List<String> ipRanges,
    List<String> excludedHosts,
    long revision) {

  CatalogApp {
    domains = List.copyOf(domains);
    ipRanges = List.copyOf(Objects.requireNonNullElse(ipRanges, List.of()));
    excludedHosts = List.copyOf(Objects.requireNonNullElse(excludedHosts, List.of()));
  }

  /**
   * One app domain.
   *
   * @param pendingReview nothing is attributed by it until a person accepts it
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Domain(String host, @Nullable String pathPrefix, boolean pendingReview) {}

  /** The domains that count. */
  List<Domain> standing() {
    return domains.stream().filter(each -> !each.pendingReview()).toList();
  }
}
