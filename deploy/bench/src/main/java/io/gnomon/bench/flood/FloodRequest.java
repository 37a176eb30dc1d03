package io.gnomon.bench.flood;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One request of a caller.
 *
 * @param token null for none
 * @param taken receives the body of a good answer
 * @param refused is called when the token was refused
 */
record FloodRequest(
    HttpMethod method,
    URI address,
    @Nullable String token,
    String contentType,
    @Nullable Buffer body,
    Consumer<Buffer> taken,
    Runnable refused) {

  static FloodRequest get(URI address, String token) {
    return new FloodRequest(
        HttpMethod.GET, address, token, "application/json", null, body -> {}, () -> {});
  }

  static FloodRequest post(URI address, @Nullable String token, JsonObject body) {
    return post(address, token, body.toBuffer(), "application/json");
  }

  static FloodRequest post(URI address, @Nullable String token, Buffer body, String contentType) {
    return new FloodRequest(
        HttpMethod.POST, address, token, contentType, body, taken -> {}, () -> {});
  }

  FloodRequest onTaken(Consumer<Buffer> then) {
    return new FloodRequest(method, address, token, contentType, body, then, refused);
  }

  FloodRequest onRefused(Runnable then) {
    return new FloodRequest(method, address, token, contentType, body, taken, then);
  }
}
