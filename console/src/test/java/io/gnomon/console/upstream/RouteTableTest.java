package io.gnomon.console.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {

  /** Paths that several services have; the front door leads to the one that is named. */
  private static final List<String> SHARED = List.of("/api/v1/me", "/api/v1/alerts");

  /** Media types of files, as a description names them. */
  private static final Pattern FILE =
      Pattern.compile("\"(text/csv|application/(octet-stream|pdf)|multipart/form-data)\"");

  /** They change all apps of a feed. */
  private static final List<String> CHANGES =
      List.of(
          "/api/v1/catalog-feeds/{feed}/imports/{id}/apply",
          "/api/v1/catalog-feeds/{feed}/rollback");

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

  @ParameterizedTest
  @ValueSource(strings = {"catalog-service", "discovery-service", "policy-service"})
  void filesAndChangesOfManyAppsAloneMayComeLate(String service) {
    var paths = RouteTable.contract("openapi/" + service + ".json").getJsonObject("paths");

    assertThat(paths.fieldNames())
        .allSatisfy(
            path ->
                assertThat(routes.answersLate(path))
                    .as(path)
                    .isEqualTo(
                        CHANGES.contains(path)
                            || FILE.matcher(withoutList(paths.getJsonObject(path)).encode())
                                .find()));
  }

  /** A list is late where a file of it is asked for, which its path does not tell. */
  private static JsonObject withoutList(JsonObject path) {
    var get = path.getJsonObject("get");
    boolean isList = get != null && get.getString("operationId").startsWith("list");
    var other = path.copy();
    if (isList) {
      other.remove("get");
    }
    return other;
  }
}
