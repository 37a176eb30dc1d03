package io.gnomon.agent.transport;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;

/**
 * What came back for a request, also where nothing came back: a failed connection is status 0.
 *
 * @param retryAfterMillis how long the server asked to wait, 0 where it did not
 */
public record Answer(int status, long retryAfterMillis, Buffer body) {

  /** No answer: refused, cut off, too late or too large. */
  public static Answer none() {
    return new Answer(0, 0, Buffer.buffer());
  }

  /** Whether the server did what was asked. */
  public boolean ok() {
    return status >= 200 && status < 300;
  }

  /** Whether the same request may be answered otherwise later. */
  public boolean passing() {
    return status < 200 || status >= 500 || status == 429 || status == 408 || status == 425;
  }

  /** Whether the server will never take this body, however often it is sent. */
  public boolean unacceptable() {
    return status == 400 || status == 413 || status == 415 || status == 422;
  }

  /** The body as an object; empty where it is none. */
  public JsonObject json() {
    try {
      return body.length() == 0 ? new JsonObject() : new JsonObject(body);
    } catch (DecodeException | ClassCastException e) {
      return new JsonObject();
    }
  }

  /** Last part of the problem's type, or an empty text. */
  public String problem() {
    return json().getValue("type") instanceof String type
        ? type.substring(type.lastIndexOf('/') + 1)
        : "";
  }
}
