package io.gnomon.agent.transport;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request.
 *
 * @param path with its query
 * @param authorization value of that header
 * @param patience how much longer than usual the answer may take
 */
public record Call(
    HttpMethod method,
    String path,
    @Nullable String authorization,
    Map<String, String> headers,
    @Nullable Buffer body,
    Duration patience) {

  /** A GET. */
  public static Call get(String path) {
    return new Call(HttpMethod.GET, path, null, Map.of(), null, Duration.ZERO);
  }

  /** A POST of JSON. */
  public static Call post(String path, Buffer json) {
    var headers = Map.of("Content-Type", "application/json");
    return new Call(HttpMethod.POST, path, null, headers, json, Duration.ZERO);
  }

  /** The same with that credential. */
  public Call as(String credential) {
    return new Call(method, path, credential, headers, body, patience);
  }

  /** The same with one header more. */
  public Call with(String name, String value) {
    var more = new HashMap<>(headers);
    more.put(name, value);
    return new Call(method, path, authorization, Map.copyOf(more), body, patience);
  }

  /** The same, for an answer that takes longer. */
  public Call patient(Duration longer) {
    return new Call(method, path, authorization, headers, body, longer);
  }
}
