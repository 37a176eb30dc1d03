package io.gnomon.discovery.snapshot;

import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.kit.identity.Roles;
import io.gnomon.testing.Callers;
import io.gnomon.testing.Patience;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DiscoveryTest
class SlowUploadTest {

  private static final String PATH = "/api/v1/reports/snapshots";

  @Test
  void slowUploadsOfOneCallerLeavePlacesToOthers() throws IOException {
    try (var one = slowUpload("mallory");
        var another = slowUpload("mallory")) {
      Patience.await().untilAsserted(() -> upload("mallory").statusCode(503));
      upload("mallory").header("Retry-After", "5");

      upload("ada").statusCode(201);
    }
    Patience.await().untilAsserted(() -> upload("mallory").statusCode(201));
  }

  @Test
  void slowUploadsOfThreeCallersTakeAllPlaces() throws IOException {
    try (var one = slowUpload("mallory");
        var another = slowUpload("mallory");
        var third = slowUpload("trudy");
        var fourth = slowUpload("peggy")) {
      Patience.await().untilAsserted(() -> upload("ada").statusCode(503));
    }
    Patience.await().untilAsserted(() -> upload("ada").statusCode(201));
  }

  private static ValidatableResponse upload(String who) {
    var line =
        "1700000000.000 1 10.0.0.9 TCP_TUNNEL/200 1000 CONNECT %s.example:443 ada HIER_DIRECT/1.2.3.4 -\n"
            .formatted(UUID.randomUUID());
    return Callers.person(who, Roles.ANALYST)
        .contentType(ContentType.BINARY)
        .body(line.getBytes(StandardCharsets.UTF_8))
        .post(PATH)
        .then();
  }

  /** Says that it has a million bytes, and sends few. */
  private static Socket slowUpload(String who) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
    var head =
        """
        POST %s HTTP/1.1
        Host: localhost
        Authorization: Bearer %s
        Content-Type: application/octet-stream
        Content-Length: 1000000

        """
            .formatted(PATH, Callers.token(who, Roles.ANALYST))
            .replace("\n", "\r\n");
    socket.getOutputStream().write((head + "1700000000.000 ").getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
    return socket;
  }
}
