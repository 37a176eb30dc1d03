package io.gnomon.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class FrontDoorTest {

  private final Caller caller = Caller.speaking(Version.HTTP_1_1);

  @ParameterizedTest
  @CsvSource({
    "/api/v1/apps?q=a%2Fb,catalog-service",
    "/api/v1/apps/dropbox,catalog-service",
    "/api/v1/app-tags/dropbox,policy-service",
    "/api/v1/reports/all/apps,discovery-service",
    "/agent/v1/transactions,discovery-service",
    "/agent/v1/tokens,policy-service",
    "/.well-known/jwks.json,policy-service",
    "/api/v1/appsx,policy-service"
  })
  void eachPathReachesItsServiceAsItWasAsked(String path, String service) throws Exception {
    var answer = caller.get(path);

    assertThat(answer.body()).contains("service " + service + "\n", "GET " + path + "\n");
  }

  @ParameterizedTest
  @EnumSource(Version.class)
  void methodsBodiesTokensAndTagsPassUntouched(Version version) throws Exception {
    var answer =
        Caller.speaking(version)
            .send(
                "PUT",
                "/api/v1/settings",
                "{}",
                "Authorization",
                "Bearer a.b.c",
                "If-Match",
                "\"7\"");

    assertThat(answer.body())
        .contains("PUT /api/v1/settings\n", "authorization: Bearer a.b.c\n", "if-match: \"7\"\n")
        .contains("body {}\n");
    assertThat(answer.headers().firstValue("ETag")).contains("\"7\"");
    assertThat(caller.send("DELETE", "/api/v1/devices/1", "").body())
        .contains("DELETE /api/v1/devices/1\n");
  }

  @ParameterizedTest
  @EnumSource(Version.class)
  void aBodyWhoseLengthIsNotKnownArrivesWhole(Version version) throws Exception {
    var bytes = "line\n".repeat(100_000).getBytes(StandardCharsets.UTF_8);
    var body = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));

    var answer = Caller.speaking(version).send("POST", "/api/v1/app-tags/x", body);

    assertThat(answer.body()).hasSizeGreaterThan(bytes.length);
  }

  @Test
  void whatACallerSaysOfProxiesIsDroppedAndSaidAnew() throws Exception {
    var answer =
        caller.get(
            "/api/v1/alerts",
            "X-Forwarded-For",
            "10.9.9.9",
            "X-Forwarded-Proto",
            "gopher",
            "X-Forwarded-Prefix",
            "/evil",
            "Forwarded",
            "for=10.9.9.9",
            "X-Real-IP",
            "10.9.9.9");

    assertThat(answer.body())
        .doesNotContain("10.9.9.9", "gopher", "evil")
        .contains("x-forwarded-for: 127.0.0.1\n", "x-forwarded-proto: http\n")
        .contains("x-forwarded-host: 127.0.0.1:" + Caller.port() + "\n");
  }

  @Test
  void headersOfAConnectionStayThere() throws Exception {
    var answer =
        Caller.raw(
            """
            GET /api/v1/alerts HTTP/1.1\r
            Host: gnomon.example\r
            Connection: close\r
            Connection: X-Secret, Authorization\r
            X-Secret: 1\r
            TE: trailers\r
            Authorization: Bearer a.b.c\r
            Proxy-Connection: keep-alive\r
            \r
            """);

    assertThat(answer)
        .contains("\nhost: gnomon.example\n", "authorization: Bearer a.b.c\n")
        .doesNotContain("x-secret", "te: trailers", "proxy-connection")
        .doesNotContainIgnoringCase("keep-alive: timeout");
  }

  @Test
  void aLocationIsAPathSinceAServiceDoesNotKnowByWhichSchemeItWasCalled() throws Exception {
    assertThat(caller.get("/api/v1/alerts").headers().firstValue("Location"))
        .contains("/api/v1/made/1");
  }

  @ParameterizedTest
  @MethodSource("doubtfulEnds")
  void aRequestWhoseEndIsDoubtfulHidesNoOther(String rest) throws Exception {
    var service = Backends.of("policy-service");
    long before = service.echoed.get();

    var answer =
        Caller.raw("POST /api/v1/alerts HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + rest);

    assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain("GET /api/v1/smuggled\n");
    assertThat(caller.get("/api/v1/alerts").body()).contains("GET /api/v1/alerts\n");
    assertThat(service.echoed.get() - before).isLessThanOrEqualTo(2);
  }

  /** What follows the first line: some ends for which a server behind might take another. */
  static Stream<String> doubtfulEnds() {
    var hidden = "GET /api/v1/smuggled HTTP/1.1\r\nHost: a\r\n\r\n";
    var chunks = "0\r\n\r\n" + hidden;
    var length = "Content-Length: " + chunks.length();
    return Stream.of(
        "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks,
        "Content-Length: 0\r\nContent-Length: " + hidden.length() + "\r\n\r\n" + hidden,
        "Content-Length: +0\r\n\r\n" + hidden,
        "Content-Length: 0x0\r\n\r\n" + hidden,
        "Transfer-Encoding: gzip, identity\r\n\r\n" + hidden,
        "Transfer-Encoding: xchunked\r\n\r\n" + chunks,
        "Transfer-Encoding: xchunked\r\n" + length + "\r\n\r\n" + chunks,
        "Transfer-Encoding : chunked\r\n" + length + "\r\n\r\n" + chunks,
        "X-Other: a\nTransfer-Encoding: chunked\r\n" + length + "\r\n\r\n" + chunks,
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n" + chunks,
        "Transfer-Encoding: identity\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks);
  }

  @Test
  void fieldsOfHttp2BecomeNoOtherFieldsBehind() throws Exception {
    assertThat(http2("x-other", "a")).contains("GET /api/v1/alerts\n", "x-other: a\n");

    assertThat(http2("x-other", "a\r\nx-smuggled: 1")).doesNotContain("x-smuggled");
    assertThat(http2("x-other", "a\nx-smuggled: 1")).doesNotContain("x-smuggled");
    assertThat(http2("x-other: a\r\nx-smuggled", "1")).doesNotContain("x-smuggled");
    assertThat(http2("transfer-encoding", "chunked")).doesNotContain("transfer-encoding");
  }

  private static String http2(String name, String value) throws IOException {
    return RawHttp2.bodyOf(
        ":method",
        "GET",
        ":scheme",
        "http",
        ":authority",
        "127.0.0.1:" + Caller.port(),
        ":path",
        "/api/v1/alerts",
        name,
        value);
  }

  @Test
  void whatNoRouteNamesAndWhatIsNotInstalledIsNotThere() throws Exception {
    var answer = caller.get("/nowhere");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("No service answers this path", "problems/not-found");
    assertThat(caller.get("/sim/v1/fleet").body()).contains("This installation has no agent-sim");
    assertThat(caller.get("/q/health").statusCode()).isEqualTo(404);
    assertThat(caller.get("/api/v1/apps/../../../q/health").statusCode()).isEqualTo(404);
  }

  @Test
  void methodsAndVersionsThatNoServiceSpeaksAreRefused() throws Exception {
    for (var method : List.of("TRACE", "MADEUP", "get")) {
      assertThat(
              Caller.raw(method + " /api/v1/apps HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
          .startsWith("HTTP/1.1 405");
    }
    assertThat(Caller.raw("GET /api/v1/apps HTTP/1.1\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 400");
    assertThat(Caller.raw("GET /api/v1/%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 400");
    assertThat(Caller.raw("GET /api/v1/feed HTTP/1.0\r\n\r\n")).contains(" 505 ");
  }

  @ParameterizedTest
  @EnumSource(Version.class)
  void aServiceThatBreaksOffIsNoAnswer(Version version) throws Exception {
    var answer = Caller.speaking(version).send("POST", "/api/v1/feed/epochs", "{}");

    assertThat(answer.statusCode()).isEqualTo(502);
    assertThat(answer.body()).contains("problems/no-answer", "policy-service ended the connection");
  }
}
