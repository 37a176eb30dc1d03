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
 * @param authorization value of the Authorization header
 * @param extraTime how much longer than usual the response may take
 */
public record ServiceRequest(
    HttpMethod method,
    String path,
    @Nullable String authorization,
    Map<String, String> headers,
    @Nullable Buffer body,
    Duration extraTime) {

  /** A GET. */
  public static ServiceRequest get(String path) {
    return new ServiceRequest(HttpMethod.GET, path, null, Map.of(), null, Duration.ZERO);
  }

  /** A POST of JSON. */
  public static ServiceRequest post(String path, Buffer json) {
    var headers = Map.of("Content-Type", "application/json");
    return new ServiceRequest(HttpMethod.POST, path, null, headers, json, Duration.ZERO);
  }

  /** A copy with that Authorization header. */
  public ServiceRequest authorizedBy(String credential) {
    return new ServiceRequest(method, path, credential, headers, body, extraTime);
  }

  /** A copy with one more header. */
  public ServiceRequest withHeader(String name, String value) {
    var more = new HashMap<>(headers);
    more.put(name, value);
    return new ServiceRequest(method, path, authorization, Map.copyOf(more), body, extraTime);
  }

  /** A copy for a response that takes longer. */
  public ServiceRequest withExtraTime(Duration longer) {
    return new ServiceRequest(method, path, authorization, headers, body, longer);
  }
}
