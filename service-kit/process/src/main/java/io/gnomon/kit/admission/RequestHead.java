package io.gnomon.kit.admission;

import io.vertx.core.http.HttpServerRequest;

/** What the request line and the header fields of a request hold. */
final class RequestHead {

  /** Of a field beside its characters: an entry and two strings. */
  static final int FIELD_BYTES = 150;

  /** A field is there as it came and as text. */
  private static final int BYTES_PER_CHARACTER = 2;

  /** What is reckoned for each request anyway: fifteen fields with a token. */
  private static final int ORDINARY_BYTES = 6 << 10;

  private RequestHead() {}

  /** What it holds beyond an ordinary one. */
  static long extraBytes(HttpServerRequest request) {
    long bytes = (long) BYTES_PER_CHARACTER * request.uri().length();
    for (var field : request.headers()) {
      bytes += FIELD_BYTES;
      bytes += (long) BYTES_PER_CHARACTER * (field.getKey().length() + field.getValue().length());
    }
    return Math.max(0, bytes - ORDINARY_BYTES);
  }
}
