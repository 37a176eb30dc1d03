package io.gnomon.e2e.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.e2e.openapi.ApiOperation;
import io.gnomon.e2e.openapi.ErrorDocument;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a kind of caller is answered by an operation; each method says what is wrong, or null. */
final class AccessRule {

  private static final int NOT_OFFERED = 405;
  private static final Set<Integer> REFUSALS = Set.of(401, 403);
  private static final ObjectMapper JSON = new ObjectMapper();

  private AccessRule() {}

  /** Of a request that changes nothing. */
  static @Nullable String fault(
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

  /** Of HEAD where the operation reads: the same without a body, or not offered at all. */
  static @Nullable String faultOfHead(ApiOperation operation, TokenKind kind, int status) {
    if (status == NOT_OFFERED) {
      return null;
    }
    if (!operation.isPublic() && !kind.authenticates()) {
      return status == 401 ? null : "expected a 401";
    }
    if (!isAllowed(operation, kind)) {
      return status == 403 ? null : "expected a 403";
    }
    return faultOfWhoIsLetIn(operation, status);
  }

  /** Of a method that no document has for the path. */
  static @Nullable String faultOfOther(
      ApiOperation operation, HttpResponse<?> answer, InputStream body) throws IOException {
    boolean isTold =
        answer.statusCode() == NOT_OFFERED
            && !answer
                .headers()
                .firstValue("Allow")
                .orElse(operation.verb())
                .contains(operation.verb())
            && (operation.method().equals("head")
                || isProblem(NOT_OFFERED, "method-not-allowed", answer, body));
    return isTold ? null : "expected a 405 that says what is offered";
  }

  private static @Nullable String faultOfWhoIsLetIn(ApiOperation operation, int status) {
    if (status >= 500 || REFUSALS.contains(status)) {
      return "expected to be let in";
    }
    if (!HarmlessRequest.reads(operation)) {
      return status < 400 ? "expected that nothing is changed" : null;
    }
    // No run is going on in a fleet before one was started.
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
    return answer.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Bearer")
        && isProblem(status, type, answer, body);
  }

  private static boolean isProblem(
      int status, String type, HttpResponse<?> answer, InputStream body) throws IOException {
    return answer.statusCode() == status
        && ErrorDocument.isIn(answer.headers())
        && new ErrorDocument(JSON.readTree(body)).isOf(status, type);
  }
}
