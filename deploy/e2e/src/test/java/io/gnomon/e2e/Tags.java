package io.gnomon.e2e;

import static io.gnomon.e2e.RunningGnomon.to;

import io.gnomon.local.installation.Part;
import java.util.List;
import java.util.Map;

/** Apps that an administrator unsanctions. */
public final class Tags {

  private Tags() {}

  /** Blocks an app. */
  public static void unsanction(String app) {
    to(Part.POLICY)
        .contentType("application/json")
        .body(Map.of("tag", "unsanctioned", "reason", "end-to-end test"))
        .put("/api/v1/app-tags/" + app)
        .then()
        .statusCode(200);
  }

  /** Takes the tag away, if there is one. */
  public static void remove(String app) {
    if (apps().contains(app)) {
      to(Part.POLICY).delete("/api/v1/app-tags/" + app).then().statusCode(200);
    }
  }

  private static List<String> apps() {
    return to(Part.POLICY)
        .get("/api/v1/app-tags?limit=500")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.appId", String.class);
  }
}
