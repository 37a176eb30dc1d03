package io.gnomon.e2e.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.e2e.openapi.ApiOperation;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * A request that changes nothing, for any caller: what would be written is refused for its body,
 * its parameter or its path once the caller is let in.
 */
final class HarmlessRequest {

  private static final String NOTHING = "no-such-thing";
  private static final String NOT_ACCEPTABLE = "[\"not acceptable\"]";
  private static final Set<String> READING = Set.of("get", "head");
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private HarmlessRequest() {}

  /**
   * A request for that operation to the server at an address.
   *
   * @param address without a slash at its end
   * @param credentials the header fields that say who asks
   */
  static HttpRequest of(ApiOperation operation, String address, Map<String, String> credentials) {
    var path = operation.path().replaceAll("\\{[^}]*}", NOTHING);
    var query = reads(operation) ? "" : "?" + NOTHING + "=1";
    var request = HttpRequest.newBuilder(URI.create(address + path + query)).timeout(TIMEOUT);
    credentials.forEach(request::header);
    var types = operation.bodies().keySet();
    types.stream().sorted().findFirst().ifPresent(type -> request.header("Content-Type", type));
    return request
        .method(
            operation.verb(),
            types.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(NOT_ACCEPTABLE))
        .build();
  }

  /** Whether it changes nothing by its method. */
  static boolean reads(ApiOperation operation) {
    return READING.contains(operation.method());
  }

  /** Whether it needs no more than its path to succeed. */
  static boolean succeedsWhenLetIn(ApiOperation operation) {
    return reads(operation)
        && !operation.path().contains("{")
        && operation.parameters().stream().noneMatch(HarmlessRequest::isRequired);
  }

  private static boolean isRequired(JsonNode parameter) {
    return parameter.path("required").asBoolean();
  }
}
