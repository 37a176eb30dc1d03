package io.gnomon.agent.traffic;

import io.gnomon.kit.text.TimestampText;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A user's attempt to use a site that the policy blocks or warns about. */
public record Attempt(
    AttemptKind kind,
    long atMillis,
    String user,
    String indicatorId,
    @Nullable String appId,
    String host,
    String url) {

  /** As in {@code events[]} of the protocol. */
  public JsonObject json() {
    var json =
        new JsonObject()
            .put("kind", kind.jsonName())
            .put("at", TimestampText.of(Instant.ofEpochMilli(atMillis)))
            .put("user", user)
            .put("indicatorId", indicatorId);
    if (appId != null) {
      json.put("appId", appId);
    }
    return json.put("host", host).put("url", url);
  }
}
