package io.gnomon.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/** A service whose database can be taken away, and what each of its routes says then. */
public final class DatabaseAway {

  private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

  /** Below it errors have the form of that protocol. */
  private static final String SCIM = "/scim/";

  /** Each route waits for a connection, and they do so side by side. */
  private static final int CALLERS = 8;

  private DatabaseAway() {}

  /** Settings of a service that only has its database taken away. */
  public static final class Profile implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return settings();
    }
  }

  /** Settings of a service whose connection to its database can be cut. */
  public static Map<String, String> settings() {
    var settings = new HashMap<>(TestInfrastructure.databaseSettings("cut"));
    settings.computeIfPresent("quarkus.datasource.jdbc.url", (name, url) -> throughCut(url));
    settings.put("quarkus.datasource.jdbc.acquisition-timeout", "1s");
    return Map.copyOf(settings);
  }

  private static String throughCut(String url) {
    var port = URI.create(url.substring("jdbc:".length())).getPort();
    return url.replace(":" + port + "/", ":" + CutConnection.to(port) + "/");
  }

  /**
   * Cuts the connection and asks every route of the service's description, where it has an example
   * of the body with that: none fails, and those that need the database say when to come again.
   *
   * @param service whose description it is, {@code catalog-service}
   * @param needed a path that needs the database
   * @param ids what stands for the parameters of paths
   * @return what said 503, such as {@code GET /api/v1/apps/{id}}
   */
  public static List<String> routesThatWait(
      String service, String needed, Map<String, String> ids) {
    var api = JsonPath.from(Path.of("..", "contracts", "openapi", service + ".json").toFile());
    CutConnection.cut();
    Patience.await().until(() -> Callers.admin().get(needed).statusCode() == 503);
    var callers = Executors.newFixedThreadPool(CALLERS);
    try {
      return routes(api).stream()
          .map(
              route ->
                  CompletableFuture.supplyAsync(
                      () ->
                          Optional.of(route)
                              .filter(each -> each.waits(ids, each.body(api)))
                              .map(Route::toString),
                      callers))
          .toList()
          .stream()
          .map(CompletableFuture::join)
          .flatMap(Optional::stream)
          .toList();
    } finally {
      callers.shutdownNow();
    }
  }

  private static List<Route> routes(JsonPath api) {
    Map<String, Map<String, Object>> paths = api.getMap("paths");
    return paths.entrySet().stream()
        .flatMap(
            path ->
                path.getValue().keySet().stream()
                    .filter(METHODS::contains)
                    .map(method -> new Route(method, path.getKey())))
        .toList();
  }

  /** An operation of the description. */
  private record Route(String method, String path) {

    /** The example of its schema, and an empty object where there is none. */
    Object body(JsonPath api) {
      String schema =
          api.getString(
              "paths.'%s'.%s.requestBody.content.'application/json'.schema.'$ref'"
                  .formatted(path, method));
      Object example =
          schema == null
              ? null
              : api.get(
                  "components.schemas.'%s'.examples[0]"
                      .formatted(schema.substring(schema.lastIndexOf('/') + 1)));
      return Objects.requireNonNullElse(example, Map.of());
    }

    boolean waits(Map<String, String> ids, Object body) {
      var answer = ask(filled(ids), body);
      assertThat(answer.statusCode())
          .as("%s: %s", this, answer.asString())
          .matches(status -> status < 500 || status == 503, "no failure of ours");
      if (answer.statusCode() == 503) {
        assertThat(answer.header("Retry-After")).as(toString()).isNotBlank();
        assertThat(answer.contentType())
            .as(toString())
            .startsWith(
                path.startsWith(SCIM) ? "application/scim+json" : "application/problem+json");
      }
      return answer.statusCode() == 503;
    }

    private Response ask(String filled, Object body) {
      var request = Callers.admin().contentType(ContentType.JSON);
      try {
        return method.equals("get") || method.equals("delete")
            ? request.request(method, filled)
            : request.body(body).request(method, filled);
      } catch (Exception e) {
        throw new AssertionError(this + " has no answer", e);
      }
    }

    private String filled(Map<String, String> ids) {
      var filled = path;
      for (var id : ids.entrySet()) {
        filled = filled.replace("{" + id.getKey() + "}", id.getValue());
      }
      return filled.replaceAll("\\{[^}]+\\}", "1");
    }

    @Override
    public String toString() {
      return method.toUpperCase(Locale.ROOT) + " " + path;
    }
  }
}
