package io.gnomon.console;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.testing.LogRecords;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Inject;
import java.net.Socket;
import java.net.http.HttpClient.Version;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("full")
@QuarkusTest
@QuarkusTestResource(Backends.class)
@QuarkusTestResource(SignInFolder.class)
@TestProfile(LittleRoom.class)
class AdmissionTest {

  private static final String EXPORTS = "/api/v1/privacy/person-exports";
  private static final String STREAM_OF_DEVICE = "/agent/v1/feed";
  private static final String STREAM_OF_PERSON = "/api/v1/feed";
  private static final String ALERTS = "/api/v1/alerts";
  private static final String COOKIE = "Cookie";
  private static final String SITE = "Sec-Fetch-Site";

  /** As many as there is room for in all. */
  private static final int MAX = 64;

  @Inject MeterRegistry metrics;

  private final Caller caller = Caller.speaking(Version.HTTP_1_1);

  @AfterEach
  void allIsGivenBack() {
    await().until(() -> sum("gnomon.admission.requests") == 0);
    assertThat(sum("gnomon.admission.held.bytes")).isZero();
  }

  @ParameterizedTest
  @EnumSource(
      value = HttpVersion.class,
      names = {"HTTP_1_1", "HTTP_2"})
  void bodiesThatTrickleInLeaveRoomForOthersAndEndInTime(HttpVersion version) {
    try (var crowd = Crowd.speaking(version);
        var elsewhere = Crowd.from("127.0.0.2")) {
      crowd.begin(50, EXPORTS);

      assertThat(sum("gnomon.admission.requests")).isLessThanOrEqualTo(LittleRoom.MAX_OF_ADDRESS);
      elsewhere.listen(1, "/nowhere");
      await().until(() -> elsewhere.answers(404) == 1);
      await().until(() -> crowd.answers() == 50);
      assertThat(crowd.answers(429)).isGreaterThanOrEqualTo(50 - LittleRoom.MAX_OF_ADDRESS);
      assertThat(crowd.answers(408)).isEqualTo(50 - crowd.answers(429));
    }
  }

  @Test
  void theConnectionOfABodyThatIsLateEndsWithoutALine() throws Exception {
    try (var logged = LogRecords.ofEverything();
        var socket = new Socket("127.0.0.1", Caller.port())) {
      socket.setSoTimeout((int) Duration.ofMinutes(1).toMillis());
      socket
          .getOutputStream()
          .write(
              ("POST " + EXPORTS + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n{")
                  .getBytes(StandardCharsets.US_ASCII));

      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(answer).startsWith("HTTP/1.1 408").containsIgnoringCase("connection: close");
      assertThat(logged.messages()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nowhere", "nowhere", "/session", "/parts", "/api/v1/categories"})
  void aBodyWithoutEndIsBrokenOffOnceItsRequestIsAnswered(String path) {
    try (var crowd = Crowd.speaking(HttpVersion.HTTP_2)) {
      crowd.begin(3, path);

      await().until(() -> crowd.answers() == 3);
      await().until(() -> crowd.brokenOff() == 3);
    }
  }

  @Test
  void whatIsHeldOnceForAllCountsForNobodyWhoDoesNotReadIt() throws Exception {
    try (var crowd = Crowd.speaking(HttpVersion.HTTP_2)) {
      crowd.neglect(LittleRoom.MAX_OF_ADDRESS / 2, "/openapi.json");

      await().until(() -> crowd.answers(200) == LittleRoom.MAX_OF_ADDRESS / 2);
      assertThat(sum("gnomon.admission.requests")).isPositive();
      assertThat(caller.get(ALERTS).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void headersWeighWhatTheyHold() {
    try (var crowd = Crowd.speaking(HttpVersion.HTTP_1_1)) {
      crowd.listen(MAX, STREAM_OF_DEVICE, "X-Large", "x".repeat(LittleRoom.REQUEST_BYTES));

      await().until(() -> crowd.answers() == MAX);
      assertThat(crowd.answers(200)).isPositive().isLessThan(LittleRoom.MAX_OF_ADDRESS / 2);
    }
  }

  @Test
  void bodiesOnTheirWayWeighAndBreakOffWithoutAWord() {
    try (var logged = LogRecords.ofEverything();
        var crowd = Crowd.speaking(HttpVersion.HTTP_1_1)) {
      crowd.begin(MAX, "/api/v1/reports/snapshots");

      await().until(() -> crowd.answers(429) > MAX - LittleRoom.MAX_OF_ADDRESS / 4);
      crowd.breakOff();
      crowd.close();
      await().until(() -> sum("gnomon.admission.requests") == 0);
      assertThat(logged.messages()).isEmpty();
    }
  }

  @Test
  void whatIsNoRequestIsToldSoAndLeavesNoLine() throws Exception {
    try (var logged = LogRecords.ofEverything()) {
      assertThat(Caller.raw("GET / HTTP/1.1\r\nConnection: close\r\n\r\n"))
          .startsWith("HTTP/1.1 400")
          .contains("problems/bad-request");
      assertThat(Caller.raw("GET /%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
          .startsWith("HTTP/1.1 400");
      assertThat(logged.messages()).isEmpty();
    }
  }

  @Test
  void halfAHeadEndsInTimeWithoutALine() throws Exception {
    try (var logged = LogRecords.ofEverything();
        var socket = new Socket("127.0.0.1", Caller.port())) {
      socket
          .getOutputStream()
          .write("GET / HTTP/1.1\r\nHost: ".getBytes(StandardCharsets.US_ASCII));
      socket.setSoTimeout((int) Duration.ofMinutes(1).toMillis());

      assertThat(socket.getInputStream().read()).isNegative();
      assertThat(logged.messages()).isEmpty();
    }
  }

  @Test
  void streamsOfDevicesLeaveRoomForPeople() throws Exception {
    try (var here = Crowd.speaking(HttpVersion.HTTP_1_1);
        var elsewhere = Crowd.from("127.0.0.2")) {
      here.listen(MAX, STREAM_OF_DEVICE);
      elsewhere.listen(MAX, STREAM_OF_DEVICE);

      await().until(() -> here.answers() + elsewhere.answers() == 2 * MAX);
      assertThat(here.answers(200) + elsewhere.answers(200)).isEqualTo(64 * 5 / 8);
      assertThat(elsewhere.answers(503)).isPositive();
      assertThat(caller.get(ALERTS).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void whoIsSignedInGetsThroughAFloodAndAnAdministratorThroughThatOfViewers() throws Exception {
    var admin = signIn("ada", "admin");
    var vera = signIn("vera", "viewer");
    var viktor = signIn("viktor", "viewer");
    var vito = signIn("vito", "viewer");
    try (var crowd = Crowd.speaking(HttpVersion.HTTP_2);
        var viewers = Crowd.speaking(HttpVersion.HTTP_1_1)) {
      crowd.listen(MAX, STREAM_OF_PERSON);
      await().until(() -> crowd.answers() == MAX);
      assertThat(caller.get(ALERTS).statusCode()).isEqualTo(429);
      assertThat(caller.get(ALERTS, COOKIE, vera).statusCode()).isEqualTo(200);

      viewers.listen(MAX, STREAM_OF_PERSON, COOKIE, vera);
      viewers.listen(MAX, STREAM_OF_PERSON, COOKIE, viktor);
      await().until(() -> viewers.answers() == 2 * MAX);
      assertThat(caller.get(ALERTS, COOKIE, vito).statusCode()).isEqualTo(503);
      assertThat(caller.get(ALERTS, COOKIE, admin).statusCode()).isEqualTo(200);
    }
  }

  private String signIn(String subject, String role) throws Exception {
    var code = SignInFolder.leave(SignInFolder.token(Duration.ofHours(1), subject, role));
    return caller
        .send("POST", "/session", "", "Authorization", "Link " + code, SITE, "same-origin")
        .headers()
        .firstValue("Set-Cookie")
        .orElseThrow()
        .split(";", 2)[0];
  }

  private double sum(String gauge) {
    return metrics.get(gauge).gauges().stream().mapToDouble(each -> each.value()).sum();
  }
}
