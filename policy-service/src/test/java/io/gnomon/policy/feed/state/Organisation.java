package io.gnomon.policy.feed.state;

import static io.gnomon.testing.Callers.admin;
import static io.gnomon.testing.Callers.viewer;

import io.gnomon.policy.catalog.CatalogTopic;
import io.gnomon.testing.Patience;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;

/** What administrators of the example organisation do. */
public final class Organisation {

  private Organisation() {}

  /** Both switches on. */
  public static void enforcesEverything() {
    settings(Map.of("enforceAppAccess", true, "customNetworkIndicators", true));
  }

  public static void settings(Map<String, ?> change) {
    admin().body(change).put("/api/v1/settings").then().statusCode(200);
  }

  /** The catalog publishes an app, and policy has read it. */
  public static void knows(String appId, String name, String... hosts) {
    CatalogTopic.publish(appId, name, 1, hosts);
    Patience.await()
        .until(() -> tag(appId, Map.of("tag", "sanctioned")).extract().statusCode() == 200);
  }

  public static ValidatableResponse tag(String appId, Map<String, ?> wanted) {
    return admin().body(wanted).put("/api/v1/app-tags/" + appId).then();
  }

  /** Answers the revision that blocks the app. */
  public static long unsanctions(String appId) {
    return tag(appId, Map.of("tag", "unsanctioned", "reason", "Files leave the organisation"))
        .statusCode(200)
        .extract()
        .jsonPath()
        .getLong("revision");
  }

  public static ValidatableResponse untag(String appId) {
    return admin().delete("/api/v1/app-tags/" + appId).then();
  }

  /** Devices with that tag form a group; answers its id. */
  public static String groupOf(String tag) {
    return admin()
        .body(
            Map.of(
                "name",
                "Group of " + tag,
                "rank",
                1,
                "rule",
                Map.of(
                    "conditions",
                    List.of(
                        Map.of("property", "tag", "operator", "equals", "values", List.of(tag))))))
        .post("/api/v1/device-groups")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** Answers the profile's id. */
  public static String profile(String name, String mode, String group) {
    return admin()
        .body(Map.of("name", name, "mode", mode, "groups", List.of(group)))
        .post("/api/v1/scoped-profiles")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  public static long epoch() {
    return viewer()
        .get("/api/v1/feed")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getLong("epoch");
  }

  public static long revision() {
    return viewer()
        .get("/api/v1/feed")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getLong("revision");
  }
}
