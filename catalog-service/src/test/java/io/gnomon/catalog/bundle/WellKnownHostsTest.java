package io.gnomon.catalog.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.catalog.app.CloudApp;
import io.gnomon.catalog.app.ListedDomain;
import io.gnomon.catalog.layer.SharedInfrastructure;
import io.gnomon.matching.attribution.AppDomain;
import io.gnomon.matching.attribution.AttributionIndex;
import io.gnomon.matching.host.HostName;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Hosts that people really open, written down by hand from how the services work and not from the
 * catalog's files.
 */
class WellKnownHostsTest {

  private static final SharedInfrastructure SHARED = ShippedCatalog.CATALOG.shared();
  private static final Set<String> APPS =
      ShippedCatalog.APPS.stream().map(CloudApp::id).collect(Collectors.toSet());
  private static final AttributionIndex INDEX =
      AttributionIndex.of(
          ShippedCatalog.APPS.stream()
              .flatMap(app -> app.domains().stream())
              .map(ListedDomain::domain)
              .toList());

  @ParameterizedTest
  @CsvFileSource(resources = "/well-known-hosts.csv", numLinesToSkip = 1)
  void theHostBelongsToTheApp(String host, @Nullable String path, String app) {
    assertThat(APPS).as("the catalog has an app called %s", app).contains(app);
    assertThat(INDEX.find(HostName.of(host), path)).map(AppDomain::appId).as(host).contains(app);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/well-known-hosts.csv", numLinesToSkip = 1)
  void noHostOfAnAppIsSharedByManyOwners(String host) {
    assertThat(SHARED.find(HostName.of(host))).as(host).isEmpty();
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/no-app-hosts.csv", numLinesToSkip = 1)
  void theHostBelongsToNoAppAlone(String host, Expectation expectation) {
    var name = HostName.of(host);

    assertThat(INDEX.find(name).filter(domain -> !SHARED.covers(domain.host()))).as(host).isEmpty();
    assertThat(SHARED.covers(name)).as(host).isEqualTo(expectation == Expectation.shared);
  }

  /** It counts as use of the service, and no tag blocks it. */
  @ParameterizedTest
  @CsvFileSource(resources = "/customer-hosts.csv", numLinesToSkip = 1)
  void theNameOfACustomerBelongsToTheService(String host, String app) {
    assertThat(INDEX.find(HostName.of(host))).map(AppDomain::appId).as(host).contains(app);
    assertThat(SHARED.covers(HostName.of(host))).as(host).isTrue();
  }

  /** What a host may be that belongs to no app alone; spelled as in the file. */
  enum Expectation {
    /** Of no app in the catalog. */
    none,
    /** Infrastructure that many owners share, whether or not an app lists it. */
    shared
  }
}
