package io.gnomon.e2e.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.util.List;

/**
 * The body of an error: a problem (RFC 9457), or what SCIM has for it (RFC 7644), without a type.
 */
public record ErrorDocument(JsonNode json) {

  private static final List<String> MEDIA_TYPES =
      List.of("application/problem+json", "application/scim+json");
  private static final String SCIM = "urn:ietf:params:scim:api:messages:2.0:Error";

  /** Whether an answer says that it has one. */
  public static boolean isIn(HttpHeaders headers) {
    var type = headers.firstValue("Content-Type").orElse("");
    return MEDIA_TYPES.stream().anyMatch(type::startsWith);
  }

  /** Whether it has what every error of that status has. */
  public boolean isOf(int status) {
    boolean isTyped = isScim() || !json.path("type").asText().isEmpty();
    return isTyped && json.path("status").asInt() == status;
  }

  /** Whether it is of that type, as far as it says. */
  public boolean isOf(int status, String type) {
    return isOf(status) && (isScim() || json.path("type").asText().endsWith("/" + type));
  }

  private boolean isScim() {
    return json.path("schemas").path(0).asText().equals(SCIM);
  }
}
