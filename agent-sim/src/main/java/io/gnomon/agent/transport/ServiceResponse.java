package io.gnomon.agent.transport;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;

/**
 * The response to a request; status 0 where there was none.
 *
 * @param retryAfterMillis how long the server asked to wait; 0 where it did not
 */
public record ServiceResponse(int status, long retryAfterMillis, Buffer body) {

  /** No response: the connection failed, or the response was too late or too large. */
  public static ServiceResponse none() {
    return new ServiceResponse(0, 0, Buffer.buffer());
  }

  /** Whether the request succeeded. */
  public boolean ok() {
    return status >= 200 && status < 300;
  }

  /** Whether the same request may succeed later. */
  public boolean isRetryable() {
    return status < 200 || status >= 500 || status == 429 || status == 408 || status == 425;
  }

  /** Whether the server rejects the body, however often it is sent. */
  public boolean isRejected() {
    return status == 400 || status == 413 || status == 415 || status == 422;
  }

  /** The body as a JSON object; empty where it is not one. */
  public JsonObject json() {
    try {
      return body.length() == 0 ? new JsonObject() : new JsonObject(body);
    } catch (DecodeException | ClassCastException e) {
      return new JsonObject();
    }
  }

  /** The slug of the problem (RFC 9457), or an empty text. */
  public String problem() {
    return json().getValue("type") instanceof String type
        ? type.substring(type.lastIndexOf('/') + 1)
        : "";
  }
}
