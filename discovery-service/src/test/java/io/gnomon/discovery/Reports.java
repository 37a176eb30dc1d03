package io.gnomon.discovery;

import io.gnomon.testing.Callers;
import io.gnomon.testing.Patience;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Reports as a person reads them. */
public final class Reports {

  private Reports() {}

  public static JsonPath get(String path) {
    return Callers.viewer()
        .get("/api/v1/reports/" + path)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  public static JsonPath await(String path, Predicate<JsonPath> condition) {
    return Patience.await().until(() -> get(path), condition);
  }

  /** The item whose field has that value, once there is one. */
  public static Map<String, Object> awaitItem(String path, String field, String value) {
    var find = "items.find { it." + field + " == '" + value + "' }";
    return Reports.await(path, answer -> answer.get(find) != null).getMap(find);
  }

  public static List<String> values(String path, String field) {
    return get(path).getList("items." + field, String.class);
  }
}
