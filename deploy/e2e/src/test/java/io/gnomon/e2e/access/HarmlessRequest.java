package io.gnomon.e2e.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.e2e.openapi.ApiOperation;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A request that changes nothing, whoever sends it: what would be written is refused for its body,
 * its parameter or its path once the caller is let in.
 */
final class HarmlessRequest {

  private static final String NOTHING = "no-such-thing";
  private static final String NOT_ACCEPTABLE = "[\"not acceptable\"]";
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private HarmlessRequest() {}

  /**
   * To whoever answers that operation there.
   *
   * @param address without a slash at its end
   */
  static HttpRequest of(ApiOperation operation, String address, @Nullable String token) {
    var path = operation.path().replaceAll("\\{[^}]*}", NOTHING);
    boolean reads = operation.method().equals("get");
    var query = reads ? "" : "?" + NOTHING + "=1";
    var request = HttpRequest.newBuilder(URI.create(address + path + query)).timeout(TIMEOUT);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    var types = operation.bodies().keySet();
    types.stream().sorted().findFirst().ifPresent(type -> request.header("Content-Type", type));
    return request
        .method(
            operation.verb(),
            types.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(NOT_ACCEPTABLE))
        .build();
  }

  /** Whether it needs no more than its path to succeed. */
  static boolean succeedsWhenLetIn(ApiOperation operation) {
    return operation.method().equals("get")
        && !operation.path().contains("{")
        && operation.parameters().stream().noneMatch(HarmlessRequest::isRequired);
  }

  private static boolean isRequired(JsonNode parameter) {
    return parameter.path("required").asBoolean();
  }
}
