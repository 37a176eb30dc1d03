package io.gnomon.discovery.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.discovery.DiscoveryTest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DiscoveryTest
class CachedSitesTest {

  private static final double MAX_BYTES = 2_000;

  @Inject AppDomainStore domains;
  @Inject SiteStore sites;

  @Test
  void cachedSitesTakeNoMoreThanTheSettingSays() {
    var meters = new SimpleMeterRegistry();
    var service = new AttributionService(domains, sites, () -> (long) MAX_BYTES, meters);
    var used = IntStream.range(0, 100).mapToObj(i -> Site.of("cached-" + i + ".example")).toList();

    assertThat(service.ids(used)).hasSize(100);

    assertThat(meters.get("gnomon.attribution.cached.site.bytes").gauge().value())
        .isPositive()
        .isLessThanOrEqualTo(MAX_BYTES);
  }
}
