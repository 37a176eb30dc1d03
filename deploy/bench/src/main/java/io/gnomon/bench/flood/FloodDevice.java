package io.gnomon.bench.flood;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/** A device of the flood; confined to the event loop of its requests. */
final class FloodDevice {

  private final String name;
  private final FloodKey key = FloodKey.generate();
  private final String bootId = UUID.randomUUID().toString();
  private String id = "";
  private String token = "";
  private long counter;
  private long sequence = 1;
  private boolean eventsOpen;

  FloodDevice(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  String token() {
    return token;
  }

  /** Whether it has to ask for a token before anything else. */
  boolean needsToken() {
    return token.isEmpty();
  }

  void tokenRefused() {
    token = "";
  }

  JsonObject enrolment(String enrolmentToken) {
    return new JsonObject()
        .put("enrolmentToken", enrolmentToken)
        .put("deviceName", name)
        .put("osPlatform", "Linux")
        .put("domain", "example.org")
        .put("publicKey", key.publicJwk());
  }

  void enrolled(JsonObject answer) {
    id = answer.getString("deviceId");
    tokenGiven(answer);
  }

  JsonObject tokenRequest() {
    return new JsonObject().put("assertion", key.assertion(id, ++counter));
  }

  void tokenGiven(JsonObject answer) {
    token = answer.getString("accessToken", "");
  }

  /** Its present batch of events, which is repeated until it is answered. */
  JsonObject events(JsonObject event) {
    eventsOpen = true;
    return new JsonObject()
        .put("bootId", bootId)
        .put("sequence", sequence)
        .put("events", new JsonArray().add(event));
  }

  void eventsTaken() {
    eventsOpen = false;
    sequence++;
  }

  /** Whether it sent a batch of events that was not answered yet. */
  boolean hasOpenEvents() {
    return eventsOpen;
  }
}
