package io.gnomon.kit.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of an error answer, {@code application/problem+json} (RFC 9457).
 *
 * @param extensions further members, written beside the standard ones
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    @Nullable String detail,
    @JsonAnyGetter Map<String, Object> extensions) {

  public static final String MEDIA_TYPE = "application/problem+json";

  private static final String TYPE_BASE = "https://gnomon.dev/problems/";

  /** A problem of that type; the detail says what to do about this occurrence. */
  public static Problem of(ProblemType type, @Nullable String detail) {
    return of(type, detail, Map.of());
  }

  /** A problem with further members. */
  public static Problem of(
      ProblemType type, @Nullable String detail, Map<String, Object> extensions) {
    return new Problem(
        TYPE_BASE + type.slug(), type.title(), type.status(), detail, Map.copyOf(extensions));
  }

  /** The problem of a query parameter that the request does not have. */
  public static Problem unknownParameter(String name, Collection<String> allowed) {
    return of(
        StandardProblem.UNKNOWN_PARAMETER,
        name + " is no parameter of this request",
        Map.of("parameter", name, "allowed", List.copyOf(allowed)));
  }

  /** The problem of a query parameter of one value that has several: none of them is meant more. */
  public static Problem repeatedParameter(String name) {
    return of(
        StandardProblem.INVALID_VALUE,
        name + " is given more than once",
        Map.of("parameter", name, "allowed", List.of("one value")));
  }

  /** Ends that response with this problem; one that has ended stays as it is. */
  public void send(HttpServerResponse response) {
    if (!response.ended()) {
      response
          .setStatusCode(status)
          .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
          .end(toBuffer());
    }
  }

  /** The problem as JSON, written without data binding, which not every process has. */
  public Buffer toBuffer() {
    var json = new JsonObject().put("type", type).put("title", title).put("status", status);
    if (detail != null) {
      json.put("detail", detail);
    }
    extensions.forEach(json::put);
    return json.toBuffer();
  }
}
