package io.gnomon.kit.connection;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;

/** What the request line and the header fields of a request hold. */
public final class RequestHead {

  /** Memory of a field beside its characters: an entry and two strings. */
  static final int FIELD_BYTES = 150;

  /** A field is there as it came and as text. */
  private static final int BYTES_PER_CHARACTER = 2;

  /** What is reckoned for each request anyway: fifteen fields with a token. */
  private static final int ORDINARY_BYTES = 6 << 10;

  private RequestHead() {}

  /** What it holds beyond an ordinary one. */
  public static long extraBytes(HttpServerRequest request) {
    return extraBytes(request.method().name(), request.uri(), request.headers());
  }

  static long extraBytes(String method, String uri, MultiMap headers) {
    long characters = (long) method.length() + uri.length();
    for (var field : headers) {
      characters += field.getKey().length() + field.getValue().length();
    }
    return extraBytes(characters, headers.size());
  }

  /** What one of so many characters holds in all of its fields, beyond an ordinary one. */
  public static long extraBytes(long characters, int fields) {
    var bytes = BYTES_PER_CHARACTER * characters + (long) FIELD_BYTES * fields;
    return Math.max(0, bytes - ORDINARY_BYTES);
  }
}
