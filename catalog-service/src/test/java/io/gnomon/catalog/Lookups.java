package io.gnomon.catalog;

import io.gnomon.testing.Callers;
import io.gnomon.testing.Patience;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which app a host belongs to, as the service answers it. */
public final class Lookups {

  private Lookups() {}

  /** The app's id; null when the host belongs to none. */
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
    Patience.await().until(() -> appOf(host) != null);
  }

  /** Waits until the host belongs to the app. */
  public static void await(String host, @Nullable String appId) {
    Patience.await().until(() -> Objects.equals(appOf(host), appId));
  }
}
