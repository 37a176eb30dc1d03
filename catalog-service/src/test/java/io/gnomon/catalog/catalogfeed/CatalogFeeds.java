package io.gnomon.catalog.catalogfeed;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.gnomon.kit.identity.Roles;
import io.gnomon.testing.Callers;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** CatalogFeeds as an administrator handles them over HTTP. */
final class CatalogFeeds {

  static final String PATH = "/api/v1/catalog-feeds/";
  private static final Set<String> WORKING = Set.of("reading", "applying", "rollingBack");

  private CatalogFeeds() {}

  static RequestSpecification admin() {
    return Callers.person("admin@example.org", Roles.ADMIN);
  }

  static void turnOn(String feed) {
    set(feed, Map.of("enabled", true));
  }

  static void set(String feed, Map<String, ?> settings) {
    admin()
        .contentType("application/json")
        .body(settings)
        .put(PATH + feed)
        .then()
        .statusCode(200)
        .body("enabled", equalTo(settings.get("enabled")));
  }

  /** Sends a file and waits until it is read. */
  static JsonPath bring(String feed, String query, String text) {
    return bring(feed, query, text.getBytes(StandardCharsets.UTF_8));
  }

  static JsonPath bring(String feed, String query, byte[] file) {
    return finished(
        admin()
            .contentType("application/octet-stream")
            .body(file)
            .post(PATH + feed + "/imports" + query)
            .then()
            .statusCode(202)
            .extract()
            .header("Location"));
  }

  /** Waits until nothing is done with that import any more. */
  static JsonPath finished(String location) {
    return await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(100))
        .until(
            () -> admin().get(location).then().statusCode(200).extract().jsonPath(),
            answer -> !WORKING.contains(answer.getString("state")));
  }

  /** Lets what was previewed be what the feed says. */
  static JsonPath apply(String feed, JsonPath shown) {
    var done =
        finished(
            admin()
                .post(PATH + feed + "/imports/" + shown.getString("id") + "/apply")
                .then()
                .statusCode(202)
                .extract()
                .header("Location"));
    assertThat(done.getString("state")).as(done.prettify()).isEqualTo("applied");
    return done;
  }

  /** Goes back one import, which is returned; empty if no import is applied. */
  static Optional<JsonPath> rollBack(String feed) {
    var answer = admin().post(PATH + feed + "/rollback").then().extract();
    if (answer.statusCode() == 409) {
      return Optional.empty();
    }
    assertThat(answer.statusCode()).isEqualTo(202);
    var done = finished(answer.header("Location"));
    assertThat(done.getString("state")).as(done.prettify()).isEqualTo("rolledBack");
    return Optional.of(done);
  }

  /** How many entries the catalog has, of any kind. */
  static int apps() {
    return admin()
        .get("/api/v1/app-facets?kind=all")
        .then()
        .statusCode(200)
        .extract()
        .path("facets.find { it.id == 'layer' }.values.sum { it.apps }");
  }

  /** Takes back all that it says. */
  static void empty(String feed) {
    var rolledBack = rollBack(feed);
    while (rolledBack.isPresent()) {
      rolledBack = rollBack(feed);
    }
  }
}
