package io.gnomon.discovery.catalog;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gnomon.discovery.attribution.AppAddresses;
import io.gnomon.discovery.attribution.DomainPattern;
import io.gnomon.kit.topic.Versioned;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The part of {@code catalog/cloud-app.v1} of the contracts that discovery needs. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CloudAppMessage(
    String id,
    String name,
    @Nullable String vendor,
    String category,
    @Nullable String kind,
    @JsonUnwrapped Risk risk,
    List<Domain> domains,
    List<String> ipRanges,
    List<String> excludedHosts,
    @JsonUnwrapped Version version)
    implements Versioned {

  private static final long FIRST_EPOCH = 1;

  CloudAppMessage {
    name = Normalizer.normalize(name, Normalizer.Form.NFC);
    vendor = vendor == null ? null : Normalizer.normalize(vendor, Normalizer.Form.NFC);
    domains = List.copyOf(domains);
    ipRanges = List.copyOf(Objects.requireNonNullElse(ipRanges, List.of()));
    excludedHosts = List.copyOf(Objects.requireNonNullElse(excludedHosts, List.of()));
  }

  /**
   * How risky the app is, and what is known of it by risk factor.
   *
   * @param riskLevel absent from a message of an older catalog
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Risk(
      @Nullable BigDecimal score,
      @Nullable BigDecimal coverage,
      @Nullable String riskLevel,
      @Nullable ObjectNode factors) {}

  /**
   * Which message of the app this is.
   *
   * @param epoch absent from a catalog that was never restored to an older state
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Version(@Nullable Long epoch, long revision) {}

  /**
   * One app domain.
   *
   * @param pendingReview nothing is attributed by it until a person accepts it
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Domain(String host, @Nullable String pathPrefix, boolean pendingReview) {}

  @Override
  public long epoch() {
    return Objects.requireNonNullElse(version.epoch(), FIRST_EPOCH);
  }

  @Override
  public long revision() {
    return version.revision();
  }

  /** The domains that no person has to accept first. */
  List<Domain> activeDomains() {
    return domains.stream().filter(each -> !each.pendingReview()).toList();
  }

  /** Where the app lives, as far as transactions are attributed by it. */
  AppAddresses addresses() {
    var patterns =
        activeDomains().stream()
            .map(each -> new DomainPattern(each.host(), each.pathPrefix()))
            .toList();
    return new AppAddresses(id, patterns, excludedHosts, ipRanges);
  }
}
