package io.gnomon.catalog;

import io.gnomon.testing.Callers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Which app a host belongs to, as the service answers it. */
public final class Lookups {

  private Lookups() {}

  /** The app's id; null when it is nobody's. */
  public static @Nullable String appOf(String host) {
    return Callers.viewer()
        .contentType("application/json")
        .body(Map.of("hosts", List.of(host)))
        .post("/api/v1/apps/lookup")
        .then()
        .statusCode(200)
        .extract()
        .path("items[0].app.id");
  }

  /** Waits until the host belongs to some app. */
  public static void awaitAny(String host) {
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> appOf(host) != null);
  }

  /** Waits until the host belongs to the app. */
  public static void await(String host, @Nullable String appId) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> Objects.equals(appOf(host), appId));
  }
}
