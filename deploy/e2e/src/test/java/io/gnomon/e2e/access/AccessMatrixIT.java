package io.gnomon.e2e.access;

import static io.gnomon.e2e.RunningGnomon.anonymouslyTo;
import static io.gnomon.e2e.RunningGnomon.stack;
import static io.gnomon.e2e.RunningGnomon.to;
import static io.gnomon.e2e.access.TokenKind.OF_REVOKED_DEVICE;
import static io.gnomon.e2e.access.TokenKind.REVOKED;
import static io.gnomon.e2e.access.TokenKind.REVOKED_BY_ID;
import static io.gnomon.testing.Patience.await;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.e2e.BrowserSession;
import io.gnomon.e2e.EnrolledDevice;
import io.gnomon.e2e.Fleet;
import io.gnomon.e2e.RunningGnomon;
import io.gnomon.e2e.openapi.ApiDocument;
import io.gnomon.e2e.openapi.ApiOperation;
import io.gnomon.e2e.openapi.DoorRoute;
import io.gnomon.local.installation.Part;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every method of every path of the OpenAPI documents with every kind of token: the callers that
 * the document names are admitted, and others get 401 or 403; by the front door too, with a token
 * or with the cookie of a session, and no method beside them is offered.
 */
@ExtendWith(RunningGnomon.class)
class AccessMatrixIT {

  private static final int MAX_SHOWN_LENGTH = 500;
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Pattern HEADING = Pattern.compile("## \\w+: `([A-Z]+) ([^`?]+)[^`]*`");

  /** The front door leads to policy-service there. */
  private static final Set<String> IN_SEVERAL_SERVICES = Set.of("/api/v1/me", "/api/v1/alerts");

  private static final Duration TIMEOUT = Duration.ofMinutes(2);
  private static final String SAME_ORIGIN = "same-origin";
  private static @Nullable Tokens tokens;

  /** Says what is wrong with an answer, or null. */
  @FunctionalInterface
  private interface Rule {
    @Nullable String fault(ApiOperation operation, HttpResponse<?> answer, InputStream body)
        throws IOException;
  }

  @BeforeAll
  static void aDeviceAndWhatIsRevoked() {
    Fleet.ensure(1);
    var revokedDevice = EnrolledDevice.enrol().id();
    tokens = new Tokens(Fleet.deviceIds().get(0), revokedDevice);
    revoke(Map.of("subject", Tokens.REVOKED_SUBJECT, "reason", "access matrix"));
    revoke(Map.of("tokenId", Tokens.REVOKED_ID, "reason", "access matrix"));
    to(Part.POLICY).delete("/api/v1/devices/" + revokedDevice).then().statusCode(204);
    for (var service : Part.apis()) {
      for (var kind : List.of(REVOKED, REVOKED_BY_ID, OF_REVOKED_DEVICE)) {
        await()
            .alias("%s is refused by %s".formatted(kind, service.label()))
            .atMost(TIMEOUT)
            .until(() -> isRefused(service, kind));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoIsLetInIsWhomTheDocumentNames(TokenKind kind) throws Exception {
    assertThat(wrong(ApiDocument.operations(), AccessMatrixIT::own, bearer(kind), ruleOf(kind)))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void throughTheFrontDoorItIsTheSame(TokenKind kind) throws Exception {
    assertThat(wrong(behindTheDoor(), AccessMatrixIT::door, bearer(kind), ruleOf(kind))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"VIEWER", "ANALYST", "ADMIN", "PRIVACY", "PROVISIONING", "WITHOUT_ROLES"})
  void aSessionIsWorthItsToken(TokenKind kind) throws Exception {
    var session = BrowserSession.of(kind.name(), kind.roles().toArray(String[]::new));

    assertThat(
            wrong(
                behindTheDoor(), AccessMatrixIT::door, session.headers(SAME_ORIGIN), ruleOf(kind)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"same-site", "cross-site"})
  void aSessionIsWorthNothingToPagesOfOthers(String site) throws Exception {
    var session = BrowserSession.of("ines", "viewer", "analyst", "admin", "privacy");

    assertThat(
            wrong(
                behindTheDoor(),
                AccessMatrixIT::door,
                session.headers(site),
                (operation, answer, body) -> answer.statusCode() == 403 ? null : "expected a 403"))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void headTellsNobodyMoreThanGet(TokenKind kind) throws Exception {
    var reading =
        ApiDocument.operations().stream()
            .filter(each -> each.method().equals("get"))
            .map(each -> each.by("head"))
            .toList();

    assertThat(
            wrong(
                reading,
                AccessMatrixIT::own,
                bearer(kind),
                (operation, answer, body) ->
                    AccessRule.faultOfHead(operation, kind, answer.statusCode())))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"NONE", "ADMIN", "DEVICE"})
  void noOtherMethodIsOffered(TokenKind kind) throws Exception {
    assertThat(
            wrong(
                ApiDocument.others(), AccessMatrixIT::own, bearer(kind), AccessRule::faultOfOther))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theFrontDoorsOwnRoutesTakeNoTokenForASession(TokenKind kind) throws Exception {
    for (var route : DoorRoute.ALL) {
      var uri = URI.create(stack().ports().url(Part.CONSOLE) + route.path().replace("*", ""));
      var request = HttpRequest.newBuilder(uri).method(route.method(), BodyPublishers.noBody());
      bearer(kind).forEach(request::header);
      request.header("Sec-Fetch-Site", SAME_ORIGIN);

      var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.discarding());

      assertThat(answer.statusCode()).as(route.toString()).isIn(route.answers());
    }
  }

  private static List<String> wrong(
      List<ApiOperation> operations,
      Function<ApiOperation, String> address,
      Map<String, String> credentials,
      Rule rule)
      throws Exception {
    var wrong = new ArrayList<String>();
    for (var operation : operations) {
      var request = HarmlessRequest.of(operation, address.apply(operation), credentials);
      var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofInputStream());
      // Streams would not end by themselves.
      try (var body = answer.body()) {
        var fault = rule.fault(operation, answer, body);
        if (fault != null) {
          var said = new String(body.readNBytes(MAX_SHOWN_LENGTH), StandardCharsets.UTF_8);
          wrong.add("%s: %s, but %d: %s".formatted(operation, fault, answer.statusCode(), said));
        }
      }
    }
    return wrong;
  }

  @Test
  void everythingThatTheAgentProtocolNamesIsInADocument() throws IOException {
    var documented =
        ApiDocument.operations().stream()
            .map(each -> each.verb() + " " + each.path())
            .collect(toSet());
    assertThat(namedByTheProtocol()).hasSizeGreaterThan(5);
    assertThat(documented).containsAll(namedByTheProtocol());
  }

  private static Rule ruleOf(TokenKind kind) {
    return (operation, answer, body) -> AccessRule.fault(operation, kind, answer, body);
  }

  private static List<ApiOperation> behindTheDoor() {
    return ApiDocument.operations().stream()
        .filter(each -> !IN_SEVERAL_SERVICES.contains(each.path()))
        .toList();
  }

  private static String own(ApiOperation operation) {
    return stack().ports().url(operation.service());
  }

  private static String door(ApiOperation operation) {
    return stack().ports().url(Part.CONSOLE);
  }

  private static Map<String, String> bearer(TokenKind kind) {
    var token = token(kind);
    return token == null ? Map.of() : Map.of("Authorization", "Bearer " + token);
  }

  private static @Nullable String token(TokenKind kind) {
    if (tokens == null) {
      throw new IllegalStateException();
    }
    return tokens.of(kind);
  }

  private static void revoke(Map<String, String> credential) {
    to(Part.POLICY)
        .contentType("application/json")
        .body(credential)
        .post("/api/v1/credentials/revocations")
        .then()
        .statusCode(201);
  }

  private static boolean isRefused(Part service, TokenKind kind) {
    return anonymouslyTo(service)
            .header("Authorization", "Bearer " + token(kind))
            .get("/api/v1/me")
            .statusCode()
        == 401;
  }

  private static List<String> namedByTheProtocol() throws IOException {
    var protocol = Files.readString(RunningGnomon.root().resolve("contracts/agent/PROTOCOL.md"));
    return HEADING
        .matcher(protocol)
        .results()
        .map(found -> found.group(1) + " " + found.group(2))
        .toList();
  }
}
