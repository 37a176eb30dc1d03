package io.gnomon.e2e.access;

import static io.gnomon.e2e.RunningGnomon.anonymouslyTo;
import static io.gnomon.e2e.RunningGnomon.stack;
import static io.gnomon.e2e.RunningGnomon.to;
import static io.gnomon.testing.Patience.await;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.e2e.Fleet;
import io.gnomon.e2e.RunningGnomon;
import io.gnomon.e2e.openapi.ApiDocument;
import io.gnomon.e2e.openapi.ApiOperation;
import io.gnomon.e2e.openapi.ErrorDocument;
import io.gnomon.local.stack.Part;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
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

/**
 * Every method of every path of the OpenAPI documents with every kind of token: who is let in is
 * whom the document names, and the others are told so.
 */
@ExtendWith(RunningGnomon.class)
class AccessMatrixIT {

  private static final int MAX_SAID = 500;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Pattern HEADING = Pattern.compile("## \\w+: `([A-Z]+) ([^`?]+)[^`]*`");

  /** The front door leads to policy-service there. */
  private static final Set<String> IN_SEVERAL_SERVICES = Set.of("/api/v1/me", "/api/v1/alerts");

  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private static @Nullable Tokens tokens;

  @BeforeAll
  static void aDeviceAndARevokedPerson() {
    Fleet.ensure(1);
    tokens = new Tokens(Fleet.deviceIds().get(0));
    to(Part.POLICY)
        .contentType("application/json")
        .body(Map.of("subject", Tokens.REVOKED_SUBJECT, "reason", "access matrix"))
        .post("/api/v1/credentials/revocations")
        .then()
        .statusCode(anyOf(is(201), is(204)));
    for (var service : Part.apis()) {
      await().atMost(TIMEOUT).until(() -> isRefused(service));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoIsLetInIsWhomTheDocumentNames(TokenKind kind) throws Exception {
    assertThat(
            wrong(
                ApiDocument.operations(),
                kind,
                operation -> stack().ports().url(operation.service())))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void throughTheFrontDoorItIsTheSame(TokenKind kind) throws Exception {
    var operations =
        ApiDocument.operations().stream()
            .filter(each -> !IN_SEVERAL_SERVICES.contains(each.path()))
            .toList();

    assertThat(wrong(operations, kind, operation -> stack().ports().url(Part.CONSOLE))).isEmpty();
  }

  private static List<String> wrong(
      List<ApiOperation> operations, TokenKind kind, Function<ApiOperation, String> address)
      throws Exception {
    var wrong = new ArrayList<String>();
    for (var operation : operations) {
      var answer =
          HTTP.send(
              HarmlessRequest.of(operation, address.apply(operation), token(kind)),
              HttpResponse.BodyHandlers.ofInputStream());
      // Streams would not end by themselves.
      try (var body = answer.body()) {
        var fault = fault(operation, kind, answer, body);
        if (fault != null) {
          var said = new String(body.readNBytes(MAX_SAID), StandardCharsets.UTF_8);
          wrong.add(
              "%s as %s: %s, but %d: %s"
                  .formatted(operation, kind, fault, answer.statusCode(), said));
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

  private static @Nullable String fault(
      ApiOperation operation, TokenKind kind, HttpResponse<?> answer, InputStream body)
      throws IOException {
    if (!operation.isPublic() && !kind.authenticates()) {
      return isRefusal(401, "unauthenticated", answer, body) ? null : "expected a 401 that says so";
    }
    if (!isAllowed(operation, kind)) {
      return isRefusal(403, "forbidden", answer, body) ? null : "expected a 403 that says so";
    }
    return faultOfWhoIsLetIn(operation, answer.statusCode());
  }

  private static @Nullable String faultOfWhoIsLetIn(ApiOperation operation, int status) {
    if (status >= 500 || Set.of(401, 403).contains(status)) {
      return "expected to be let in";
    }
    if (!operation.method().equals("get")) {
      return status < 400 ? "expected that nothing is changed" : null;
    }
    // Nothing runs in a fleet that nobody has told to.
    boolean maybeAbsent = operation.id().equals("readCurrentRun");
    boolean succeeds = HarmlessRequest.succeedsWhenLetIn(operation) && !maybeAbsent;
    return succeeds && status >= 300 ? "expected to succeed" : null;
  }

  private static boolean isAllowed(ApiOperation operation, TokenKind kind) {
    return operation.isPublic()
        || operation.roles().isEmpty()
        || kind.roles().stream().anyMatch(operation.roles()::contains);
  }

  private static boolean isRefusal(
      int status, String type, HttpResponse<?> answer, InputStream body) throws IOException {
    return answer.statusCode() == status
        && answer.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Bearer")
        && ErrorDocument.isIn(answer.headers())
        && new ErrorDocument(JSON.readTree(body)).isOf(status, type);
  }

  private static @Nullable String token(TokenKind kind) {
    if (tokens == null) {
      throw new IllegalStateException();
    }
    return tokens.of(kind);
  }

  private static boolean isRefused(Part service) {
    return anonymouslyTo(service)
            .header("Authorization", "Bearer " + token(TokenKind.REVOKED))
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
