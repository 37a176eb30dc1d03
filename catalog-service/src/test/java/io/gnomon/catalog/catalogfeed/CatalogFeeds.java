package io.gnomon.catalog.catalogfeed;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.gnomon.kit.identity.Roles;
import io.gnomon.testing.Callers;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** CatalogFeeds as an administrator handles them over HTTP. */
final class CatalogFeeds {

  static final String PATH = "/api/v1/catalog-feeds/";

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

  static JsonPath finished(String location) {
    return await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(100))
        .until(
            () -> admin().get(location).then().statusCode(200).extract().jsonPath(),
            answer -> !answer.getString("state").equals("reading"));
  }

  /** Lets what was previewed be what the feed says. */
  static JsonPath apply(String feed, JsonPath shown) {
    return admin()
        .post(PATH + feed + "/imports/" + shown.getString("id") + "/apply")
        .then()
        .statusCode(200)
        .body("state", equalTo("applied"))
        .extract()
        .jsonPath();
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
    int status = 200;
    while (status == 200) {
      status = admin().post(PATH + feed + "/rollback").then().extract().statusCode();
    }
  }
}
