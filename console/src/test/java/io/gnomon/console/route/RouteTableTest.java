package io.gnomon.console.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {

  /** Paths that several services have; the front door leads to the one that is named. */
  private static final List<String> SHARED = List.of("/api/v1/me", "/api/v1/alerts");

  private final RouteTable routes = RouteTable.fromContracts();

  @ParameterizedTest
  @ValueSource(
      strings = {"catalog-service", "discovery-service", "policy-service", "agent-sim", "console"})
  void everyDocumentedPathLeadsToItsService(String service) {
    var document = RouteTable.contract("openapi/" + service + ".json");

    assertThat(document.getJsonObject("paths").fieldNames())
        .isNotEmpty()
        .filteredOn(path -> !SHARED.contains(path))
        .allSatisfy(path -> assertThat(routes.serviceOf(path)).contains(service));
    assertThat(SHARED)
        .allSatisfy(path -> assertThat(routes.serviceOf(path)).contains("policy-service"));
  }
}
