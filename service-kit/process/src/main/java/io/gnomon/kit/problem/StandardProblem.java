package io.gnomon.kit.problem;

import java.util.Arrays;

/** The problems that every service has. */
public enum StandardProblem implements ProblemType {
  BAD_REQUEST("bad-request", 400, "The request cannot be understood"),
  INVALID_VALUE("invalid-value", 400, "A value is not acceptable"),
  UNKNOWN_PARAMETER("unknown-parameter", 400, "There is no such parameter"),
  UNAUTHENTICATED("unauthenticated", 401, "A valid token is needed"),
  FORBIDDEN("forbidden", 403, "This request is not allowed"),
  NOT_FOUND("not-found", 404, "Not found"),
  METHOD_NOT_ALLOWED("method-not-allowed", 405, "This method is not offered here"),
  NOT_ACCEPTABLE("not-acceptable", 406, "The answer is not available in that form"),
  REQUEST_TIMEOUT("request-timeout", 408, "The request did not arrive in time"),
  CONFLICT("conflict", 409, "The request does not fit the present state"),
  CHANGED_MEANWHILE("changed-meanwhile", 412, "Somebody else changed it in between"),
  TOO_LARGE("too-large", 413, "The body is larger than allowed"),
  URI_TOO_LONG("uri-too-long", 414, "Path and query are longer than allowed"),
  UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "This content type is not understood"),
  PROTOCOL_UNSUPPORTED("protocol-unsupported", 426, "This protocol version is not spoken here"),
  VERSION_REQUIRED("version-needed", 428, "The version that is to be changed is needed"),
  TOO_MANY_REQUESTS("too-many-requests", 429, "Too much is asked at a time"),
  HEADERS_TOO_LARGE("headers-too-large", 431, "The header fields are longer than allowed"),
  INTERNAL("internal", 500, "Something failed on our side"),
  UNAVAILABLE("unavailable", 503, "The service cannot do that at the moment");

  private final String slug;
  private final int status;
  private final String title;

  StandardProblem(String slug, int status, String title) {
    this.slug = slug;
    this.status = status;
    this.title = title;
  }

  @Override
  public String slug() {
    return slug;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }

  /** The problem for a bare status; what has none of its own becomes a bad request or a failure. */
  public static StandardProblem ofStatus(int status) {
    return Arrays.stream(values())
        .filter(p -> p.status == status)
        .findFirst()
        .orElse(status < 500 ? BAD_REQUEST : INTERNAL);
  }
}
