package io.gnomon.kit.admission;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import io.gnomon.kit.DataTest;
import io.gnomon.kit.identity.Revocation;
import io.gnomon.kit.identity.RevocationRegistry;
import io.gnomon.testing.Callers;
import io.gnomon.testing.Flood;
import io.gnomon.testing.LogRecords;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DataTest
@TestProfile(AdmissionTest.LittleRoom.class)
class AdmissionTest {

  static final int MAX_HELD_BYTES = 4 << 20;
  private static final int MAX_BODY_BYTES = 256 << 10;
  private static final int TIMEOUT_MILLIS = 60_000;
  private static final byte[] ONE_BYTE = {'{'};

  @Inject MeterRegistry meters;
  @Inject SlowResource slow;
  @Inject RevocationRegistry revocations;

  /** For 315 requests without a body. */
  public static final class LittleRoom implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "gnomon.admission.max-held-bytes",
          String.valueOf(MAX_HELD_BYTES),
          "gnomon.admission.max-body-bytes",
          String.valueOf(MAX_BODY_BYTES),
          "gnomon.admission.max-requests-per-caller",
          "10",
          "gnomon.admission.max-arrival-time",
          "3s",
          "gnomon.admission.max-head-time",
          "3s",
          "gnomon.proxy.trusted-ranges",
          "127.0.0.1");
    }
  }

  @AfterEach
  void allIsGivenBack() {
    for (var lane : new String[] {"device", "person", "administrator"}) {
      await().untilAsserted(() -> assertThat(held(lane)).isZero());
      assertThat(requests(lane)).isZero();
    }
  }

  @Test
  void whoSendsTooManyIsHeldBackAndNobodyElse() {
    try (var logged = LogRecords.ofEverything();
        var flood = Flood.http2(1, 100)) {
      flood.begin(40, "/edge", Callers.token(Callers.ADMIN, "admin"), ONE_BYTE);

      await().until(() -> flood.answers(429) == 30);
      assertThat(flood.answers())
          .allSatisfy(
              answer -> {
                assertThat(answer.getHeader("Content-Type")).isEqualTo("application/problem+json");
                assertThat(Integer.parseInt(answer.getHeader("Retry-After"))).isBetween(1, 10);
              });
      Callers.viewer().get("/edge").then().statusCode(200);
      stayAt(10);
      flood.breakOff();
      assertThat(logged.messages()).isEmpty();
    }
  }

  @Test
  void devicesLeaveRoomForPeople() {
    try (var flood = Flood.http2(4, 100)) {
      for (int i = 0; i < 400; i++) {
        flood.begin(1, "/agent/v1/nothing", "device" + i, ONE_BYTE);
      }

      await().until(() -> flood.answers().size() > 200);
      Callers.viewer().get("/edge").then().statusCode(200);
      assertThat(held("device")).isLessThanOrEqualTo(MAX_HELD_BYTES * 3 / 4);
    }
  }

  @Test
  void administratorsGetInBesideViewersThatFlood() {
    var admin = Callers.token(Callers.ADMIN, "viewer", "admin");
    Callers.bearer(admin).get("/edge").then().statusCode(200);
    try (var flood = Flood.http2(4, 100)) {
      for (int i = 0; i < 30; i++) {
        var token = Callers.token("viewer" + i, "viewer");
        Callers.bearer(token).get("/edge");
        flood.begin(10, "/edge", token, ONE_BYTE);
      }

      await().until(() -> flood.answers(503) > 20);
      Callers.viewer().get("/edge").then().statusCode(503);
      Callers.bearer(admin).get("/edge").then().statusCode(200);
    }
  }

  @Test
  void whoseTokenIsRevokedIsNoAdministratorAnyMore() {
    var token = Callers.token("leaver@example.org", "admin");
    Callers.bearer(token).get("/edge").then().statusCode(403);
    try (var flood = Flood.http2(1, 10)) {
      flood.begin(1, "/edge", token, ONE_BYTE);
      await().until(() -> requests("administrator") == 1);

      revocations.revoke(Revocation.ofAllTokens("leaver@example.org", Instant.now()));

      flood.begin(1, "/edge", token, ONE_BYTE);
      await().until(() -> requests("person") == 1);
    }
  }

  @Test
  void aDevicesTokenCountsAsADevicesWhereverItIsUsed() {
    var token = Callers.deviceToken("d1");
    Callers.bearer(token).get("/edge").then().statusCode(403);
    try (var flood = Flood.http2(1, 10)) {
      flood.begin(3, "/edge", token, ONE_BYTE);

      await().until(() -> requests("device") == 3);
    }
  }

  @Test
  void aPathIsReadAsRoutesReadIt() {
    try (var flood = Flood.http2(1, 10)) {
      flood.begin(3, "/agent/../edge", "made.up", ONE_BYTE);

      await().until(() -> requests("person") == 3);
    }
  }

  @Test
  void whoseTokenWasVerifiedGetsThroughThoseThatMakeThemUp() {
    var known = Callers.token(Callers.VIEWER, "viewer");
    Callers.bearer(known).get("/edge").then().statusCode(200);
    try (var flood = Flood.http2(4, 100)) {
      for (int i = 0; i < 400; i++) {
        flood.begin(1, "/edge", "made.up." + i, ONE_BYTE);
      }

      await().until(() -> flood.answers(429) > 200);
      Callers.bearer(known).get("/edge").then().statusCode(200);
      RestAssured.given().auth().oauth2("made.up.too").get("/edge").then().statusCode(429);
    }
  }

  @Tag("full")
  @Test
  void bodiesHoldNoMoreThanThereIs() {
    var half = new byte[MAX_BODY_BYTES / 2];
    try (var flood = Flood.http2(4, 100)) {
      for (int i = 0; i < 80; i++) {
        flood.begin(1, "/edge", "made.up." + i, half);
      }

      await().until(() -> flood.answers(429) > 60);
      assertThat(held("person")).isLessThanOrEqualTo(MAX_HELD_BYTES / 2);
      Callers.device("d1").get("/agent/v1/nothing").then().statusCode(404);
    }
  }

  @Test
  void callersBehindTheFrontDoorHaveSharesOfTheirOwn() throws IOException {
    try (var flood = Flood.http2(4, 100).with("X-Forwarded-For", "198.51.100.1")) {
      for (int i = 0; i < 200; i++) {
        flood.begin(1, "/edge", "made.up." + i, ONE_BYTE);
      }

      await().until(() -> flood.answers(429) > 20);
      assertThat(statusFor("127.0.0.1", "198.51.100.1")).isEqualTo("429");
      assertThat(statusFor("127.0.0.1", "198.51.100.2")).isEqualTo("401");
      // Not from where the front door is: what it says of itself counts for nothing.
      assertThat(statusFor("127.0.0.2", "198.51.100.1")).isEqualTo("401");
    }
  }

  @Tag("full")
  @Test
  void whoMakesUpAddressesHasOneShare() throws IOException {
    var head = "POST /edge HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\nX-Forwarded-For: ";
    var open = new ArrayList<Socket>();
    try {
      for (int i = 0; i < 200; i++) {
        var socket = from("127.0.0.2");
        open.add(socket);
        send(socket, head + "198.51.100." + i + "\r\n\r\n{");
      }

      await().untilAsserted(() -> assertThat(statusFor("127.0.0.2", "192.0.2.1")).isEqualTo("429"));
      assertThat(statusFor("127.0.0.1", "192.0.2.1")).isEqualTo("401");
    } finally {
      for (var socket : open) {
        socket.close();
      }
    }
  }

  @Test
  void aBodyThatIsTooLargeIsRefusedBeforeItEnds() {
    try (var flood = Flood.http2(1, 1)) {
      flood.begin(1, "/edge", "token", new byte[MAX_BODY_BYTES + 1]);

      await().until(() -> flood.answers(413) == 1);
    }
    Callers.admin()
        .body(new byte[MAX_BODY_BYTES + 1])
        .post("/edge")
        .then()
        .statusCode(413)
        .contentType("application/problem+json")
        .body("type", endsWith("/too-large"));
  }

  @Test
  void aBodyThatStopsOnItsWayHoldsNoThreadAndIsEnded() {
    try (var flood = Flood.http2(4, 100)) {
      for (int i = 0; i < 100; i++) {
        flood.begin(1, "/edge", "made.up." + i, ONE_BYTE);
      }

      await().until(() -> requests("person") == 100);
      Callers.admin().body("{}").post("/edge").then().statusCode(400);
      await().until(() -> flood.answers(408) == 100);
    }
  }

  @Tag("full")
  @Test
  void theConnectionOfABodyThatIsLateEnds() throws IOException {
    try (var socket = new Socket("localhost", RestAssured.port)) {
      socket
          .getOutputStream()
          .write(
              "POST /edge HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n{"
                  .getBytes(StandardCharsets.US_ASCII));

      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(answer).startsWith("HTTP/1.1 408").contains("/request-timeout");
    }
  }

  @Test
  void whoWaitsForTheWordToContinueGetsIt() throws IOException {
    try (var socket = new Socket("localhost", RestAssured.port)) {
      var out = socket.getOutputStream();
      out.write(
          ("POST /edge HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n"
                  + "Content-Type: application/json\r\nConnection: close\r\n"
                  + "Expect: 100-continue\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      var first = new String(socket.getInputStream().readNBytes(21), StandardCharsets.UTF_8);
      out.write("{}".getBytes(StandardCharsets.US_ASCII));

      var rest = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(first).isEqualTo("HTTP/1.1 100 Continue");
      assertThat(rest).contains("HTTP/1.1 401").doesNotContain("100 Continue");
    }
  }

  @Test
  void workThatGoesOnIsCountedThoughItsCallerHasGone() {
    var token = Callers.token(Callers.VIEWER, "viewer");
    try (var flood = Flood.http2(1, 10)) {
      flood.begin(3, "/edge/slow", token, "{}".getBytes(StandardCharsets.UTF_8));
      flood.end();
      await().until(() -> slow.running() == 3);

      flood.breakOff();
      flood.close();

      Callers.viewer().get("/edge").then().statusCode(200);
      stayAt(3);
    } finally {
      slow.finish();
    }
  }

  @Tag("full")
  @Test
  void aConnectionOutlivesRefusals() {
    try (var flood = Flood.http2(1, 1_000)) {
      flood.begin(1, "/edge/long", Callers.token(Callers.VIEWER, "viewer"), ONE_BYTE);
      await().until(() -> parked() == 1);

      flood.begin(10, "/edge", "made.up", ONE_BYTE);
      for (int i = 0; i < 15; i++) {
        flood.finished(20, "/edge", "made.up", ONE_BYTE);
      }

      assertThat(flood.answers(429)).isGreaterThan(200);
      assertThat(parked()).isEqualTo(1);
    }
  }

  @Test
  void whatStaysOpenForLongIsCountedApart() {
    var token = Callers.token(Callers.VIEWER, "viewer");
    try (var flood = Flood.http2(1, 100)) {
      for (int i = 1; i <= 20; i++) {
        int open = i;
        flood.begin(1, "/edge/long", token, ONE_BYTE);
        await().until(() -> parked() == open);
      }

      stayAt(0);
      assertThat(flood.answers()).isEmpty();
    }
    await().until(() -> parked() == 0);
  }

  @Test
  void whoBreaksOffFillsNoLog() {
    var token = Callers.token(Callers.VIEWER, "viewer");
    try (var logged = LogRecords.ofEverything()) {
      for (var flood : new Flood[] {Flood.http1(100), Flood.http2(2, 100)}) {
        flood.begin(3, "/edge/slow", token, "{}".getBytes(StandardCharsets.UTF_8)).end();
        flood.begin(3, "/edge", token, ONE_BYTE);
        flood.begin(3, "/edge/stream", token, ONE_BYTE);
        await().until(() -> requests("person") == 9 && slow.running() == 3);
        flood.close();
        slow.finish();
        await().until(() -> requests("person") == 0);
      }

      assertThat(logged.messages()).isEmpty();
    }
  }

  /** The answer to a caller whose token is not known, from that address. */
  private static String statusFor(String address, String forwardedFor) throws IOException {
    try (var socket = from(address)) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      send(
          socket,
          "GET /edge HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer made.up\r\nX-Forwarded-For: "
              + forwardedFor
              + "\r\n\r\n");
      return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII)
          .substring(9);
    }
  }

  private static Socket from(String address) throws IOException {
    return new Socket(
        InetAddress.getByName("127.0.0.1"), RestAssured.port, InetAddress.getByName(address), 0);
  }

  private static void send(Socket socket, String request) throws IOException {
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
  }

  private double held(String lane) {
    return meters.get("gnomon.admission.held.bytes").tag("lane", lane).gauge().value();
  }

  private double parked() {
    return meters.get("gnomon.admission.parked").gauge().value();
  }

  /** A request counts until a moment after its answer. */
  private void stayAt(int count) {
    await().during(Duration.ofMillis(300)).until(() -> requests("person") == count);
  }

  private double requests(String lane) {
    return meters.get("gnomon.admission.requests").tag("lane", lane).gauge().value();
  }
}
