package io.gnomon.e2e.attack;

import static io.gnomon.e2e.RunningGnomon.anonymouslyTo;
import static io.gnomon.e2e.RunningGnomon.stack;
import static io.gnomon.e2e.RunningGnomon.to;
import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.gnomon.e2e.BrowserSession;
import io.gnomon.e2e.EnrolledDevice;
import io.gnomon.e2e.Fleet;
import io.gnomon.e2e.RunningGnomon;
import io.gnomon.e2e.Tags;
import io.gnomon.embedded.secret.LocalIssuer;
import io.gnomon.local.installation.Part;
import io.gnomon.testing.Flood;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpVersion;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One device, one viewer, or an unauthenticated caller, against the services of a system. */
@Tag("full")
@Order(Integer.MAX_VALUE - 1) // The ledger of the simulator does not know of its telemetry.
@ExtendWith(RunningGnomon.class)
class AttacksIT {

  private static final String TRANSACTIONS = "/agent/v1/transactions";
  private static final byte[] ONE_BYTE = {'{'};
  private static final Duration LIFETIME = Duration.ofHours(1);
  private static final Duration EXPIRY_TIMEOUT = Duration.ofMinutes(2);
  private static final int MANY = 2_000;

  /** Over HTTP/2 all fields of a request have 8 kB. */
  private static final int LARGE_HEADER = 7_000;

  private final String bootId = UUID.randomUUID().toString();
  private Aftermath aftermath;
  private Witness witness;

  /** What devices other than the witness were acknowledged. */
  private long others;

  @BeforeEach
  void calm() {
    Fleet.ensure(0);
    witness = new Witness();
    witness.send();
    aftermath = new Aftermath();
  }

  @AfterEach
  void everythingIsAsBefore() {
    witness.send();
    aftermath.check();
    witness.awaitCounted(others);
  }

  @Test
  void oneDeviceBeginsTwentyThousandBatches() {
    try (var flood = telemetry(Flood.http2(20, 1_000))) {
      var token = EnrolledDevice.enrol().token();
      for (int i = 0; i < 20; i++) {
        flood.begin(1_000, TRANSACTIONS, token, ONE_BYTE);
        witness.send();
      }

      answersAnAdministrator(Part.DISCOVERY);
      assertThat(flood.answers()).extracting(HttpClientResponse::statusCode).containsOnly(429);
    }
  }

  @Test
  void thousandsOfDevicesBeginOneBatchEach() {
    var devices = LocalIssuer.devices(stack().home().keys());
    try (var flood = telemetry(Flood.http2(4, 1_000))) {
      for (int i = 0; i < 3_000; i++) {
        var token = devices.token(UUID.randomUUID().toString(), LIFETIME, "device");
        flood.begin(1, TRANSACTIONS, token, ONE_BYTE);
      }

      witness.send();
      answersAnAdministrator(Part.DISCOVERY);
      flood.breakOff();
    }
  }

  @Test
  void enrolmentsWithoutATokenTrickleIn() {
    try (var flood = Flood.http1(220).at(url(Part.POLICY))) {
      flood.begin(220, "/agent/v1/enrolments", null, ONE_BYTE);

      answersAnAdministrator(Part.POLICY);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = HttpVersion.class,
      names = {"HTTP_1_1", "HTTP_2"})
  void bodiesTrickleIntoTheFrontDoorWithoutAToken(HttpVersion version) {
    // That which holds most of its address's share comes first, while no other takes room of it.
    var paths =
        List.of(
            "/agent/v1/enrolments",
            "/api/v1/privacy/person-exports",
            "/session",
            "/nowhere",
            "/api/v1/reports/snapshots");
    // Who is not signed in shares the bound of an address.
    var administrator = BrowserSession.of("ines", "admin").cookies();
    var flood = version == HttpVersion.HTTP_2 ? Flood.http2(4, 1_000) : Flood.http1(MANY);
    try (flood) {
      flood.at(url(Part.CONSOLE)).with("X-Large", "a".repeat(LARGE_HEADER));
      paths.forEach(path -> flood.begin(MANY / paths.size(), path, null, ONE_BYTE));

      await().until(() -> flood.answers(429) > 0);
      anonymouslyTo(Part.CONSOLE).cookies(administrator).get("/api/v1/me").then().statusCode(200);
      witness.send();
      answersAnAdministrator(Part.POLICY);
    }
  }

  /** Each is given half a minute, so that all of them are waited for at the same time. */
  @Test
  void headsTrickleInAndOneViewerStallsLargeLookups() throws IOException {
    var most = ("{\"hosts\":[\"" + "a".repeat(1_200_000)).getBytes(StandardCharsets.UTF_8);
    var open = new ArrayList<Socket>();
    try (var flood = Flood.http1(230).at(url(Part.CATALOG))) {
      for (var service : List.of(Part.CONSOLE, Part.POLICY)) {
        beginHeads(service, open);
        answersAnAdministrator(service);
        witness.send();
      }
      flood.begin(230, "/api/v1/apps/lookup", person("viewer"), most);

      answersAnAdministrator(Part.CATALOG);
      await().until(() -> open.stream().allMatch(AttacksIT::isClosed));
    } finally {
      for (var socket : open) {
        socket.close();
      }
    }
  }

  /** 800 kB of memory each, were they kept. */
  private static void beginHeads(Part service, List<Socket> open) throws IOException {
    var head = ("GET / HTTP/1.1\r\n" + "a:\r\n".repeat(5_000)).getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < 300; i++) {
      var socket = new Socket("127.0.0.1", URI.create(url(service)).getPort());
      open.add(socket);
      socket.getOutputStream().write(head);
    }
  }

  private static boolean isClosed(Socket socket) {
    try {
      socket.setSoTimeout(1);
      return socket.getInputStream().read() < 0;
    } catch (SocketTimeoutException open) {
      return false;
    } catch (IOException reset) {
      return true;
    }
  }

  @Test
  void oneDeviceAsksFromManyOldCursors() {
    var took = importIndicators(5_000, "Not for our files", "");
    try (var flood = Flood.http1(300).at(url(Part.POLICY))) {
      var cursors = IntStream.range(0, 60).mapToObj(i -> cursorAfterAChange(i % 2 == 0)).toList();
      // The most that is still sent as a change from each: 3 MB.
      importIndicators(1_500, "a".repeat(2_000), "");
      var paths =
          cursors.stream().map(cursor -> "/agent/v1/feed/changes?cursor=" + cursor).toList();
      for (int i = 0; i < 5; i++) {
        flood.got(paths, witness.token());
      }
      answersAnAdministrator(Part.POLICY);
    } finally {
      Tags.remove("dropbox");
      letIndicatorsExpire(took.multipliedBy(3).plusSeconds(2));
    }
  }

  @Test
  void oneDeviceWaitsForChangesThousandsOfTimes() {
    try (var flood = Flood.http1(MANY).at(url(Part.POLICY))) {
      flood.got(Collections.nCopies(MANY, "/agent/v1/feed/changes?wait=1"), witness.token());

      answersAnAdministrator(Part.POLICY);
    }
  }

  /** Whole requests, as fast as they go, two hundred at a time. */
  @ParameterizedTest
  @MethodSource
  void oneCallerAsksWithoutEnd(Part service, String path, String body) {
    var token =
        path.startsWith("/agent") ? EnrolledDevice.enrol().token() : person("viewer", "analyst");
    try (var flood = telemetry(Flood.http1(200)).at(url(service))) {
      flood.finished(MANY, path, token, body.getBytes(StandardCharsets.UTF_8));

      answersAnAdministrator(service);
      assertThat(flood.answers()).hasSize(MANY).allMatch(answer -> answer.statusCode() != 500);
      // One batch, however often it is sent.
      others = path.equals(TRANSACTIONS) && flood.answers(202) > 0 ? 1 : 0;
    }
  }

  static Stream<Arguments> oneCallerAsksWithoutEnd() {
    return Stream.of(
        Arguments.of(Part.DISCOVERY, TRANSACTIONS, Witness.transaction("flood.example")),
        Arguments.of(Part.POLICY, "/agent/v1/enrolments", "{\"enrolmentToken\":\"made up\"}"),
        Arguments.of(Part.POLICY, "/agent/v1/tokens", "{\"assertion\":\"a.b.c\"}"),
        Arguments.of(
            Part.POLICY,
            "/agent/v1/events",
            "{\"bootId\":\"%s\",\"sequence\":1,\"events\":[]}".formatted(UUID.randomUUID())),
        Arguments.of(
            Part.POLICY, "/agent/v1/feed/acknowledgements", "{\"cursor\":\"1\",\"enforced\":[]}"),
        Arguments.of(Part.CATALOG, "/api/v1/apps/lookup", "{\"hosts\":[\"dropbox.com\"]}"),
        Arguments.of(Part.DISCOVERY, "/api/v1/reports/snapshots?name=flood", "no log"));
  }

  /** What was answered 500, or taken for something else, once. */
  @Test
  void whatIsNoRequestIsToldSo() {
    var twice = "{\"assertion\":\"a.b.c\",\"assertion\":\"a.b.c\"}";
    assertThat(posted(Part.POLICY, "/agent/v1/tokens", "application/json", twice)).isEqualTo(400);
    assertThat(posted(Part.POLICY, "/agent/v1/tokens", "text/plain", "{}")).isEqualTo(415);
    assertThat(posted(Part.POLICY, "/agent/v1/tokens", "application/json", "{} and more"))
        .isEqualTo(400);
    for (var path : List.of("/api/v1/apps?q=a%00b", "/api/v1/apps?cursor=%00")) {
      assertThat(to(Part.CATALOG).urlEncodingEnabled(false).get(path).statusCode()).isEqualTo(400);
    }
    assertThat(
            to(Part.POLICY).urlEncodingEnabled(false).get("/api/v1/alerts?appId=%00").statusCode())
        .isEqualTo(400);
  }

  private static int posted(Part service, String path, String type, String body) {
    return anonymouslyTo(service).contentType(type).body(body).post(path).statusCode();
  }

  private Flood telemetry(Flood flood) {
    return flood
        .at(url(Part.DISCOVERY))
        .with("Gnomon-Protocol", "1")
        .with("Gnomon-Boot-Id", bootId)
        .with("Gnomon-Sequence", "1");
  }

  private String cursorAfterAChange(boolean blocked) {
    to(Part.POLICY)
        .contentType("application/json")
        .body(Map.of("tag", blocked ? "unsanctioned" : "sanctioned", "reason", "old cursors"))
        .put("/api/v1/app-tags/dropbox")
        .then()
        .statusCode(200);
    return anonymouslyTo(Part.POLICY)
        .auth()
        .oauth2(witness.token())
        .get("/agent/v1/feed/changes")
        .then()
        .statusCode(200)
        .extract()
        .path("data.cursor");
  }

  /** Made or changed, as one revision of the feed; returns how long it took. */
  private static Duration importIndicators(int count, String description, String expiresAt) {
    var start = Instant.now();
    var line = "DomainName,h%d.old.example,Block,Old,%s,%s\n";
    var lines =
        IntStream.range(0, count)
            .mapToObj(i -> line.formatted(i, description, expiresAt))
            .collect(Collectors.joining("", "type,value,action,title,description,expiresAt\n", ""));
    to(Part.POLICY)
        .contentType("text/csv")
        .body(lines.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/indicators/import?dryRun=false")
        .then()
        .statusCode(200)
        .body("rejected", equalTo(0));
    return Duration.between(start, Instant.now());
  }

  /**
   * All of them end as one revision, too.
   *
   * @param lifetime longer than it takes to import them
   */
  private static void letIndicatorsExpire(Duration lifetime) {
    importIndicators(5_000, "Over", Instant.now().plus(lifetime).toString());
    await()
        .atMost(EXPIRY_TIMEOUT)
        .until(
            () -> to(Part.POLICY).get("/api/v1/indicators?q=old.example").path("total"),
            equalTo(0));
  }

  private static void answersAnAdministrator(Part service) {
    to(service).get("/api/v1/me").then().statusCode(200);
  }

  private static String person(String... roles) {
    return LocalIssuer.humans(stack().home().keys()).token("mallory@example.org", LIFETIME, roles);
  }

  private static String url(Part service) {
    return stack().ports().url(service);
  }
}
