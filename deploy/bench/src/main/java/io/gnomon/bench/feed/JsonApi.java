package io.gnomon.bench.feed;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One service as its administrator sees it; what is not answered with 2xx is thrown. */
record JsonApi(HttpClient client, URI service, Path tokenFile) {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  static JsonApi of(URI service, Path tokenFile) {
    return new JsonApi(HttpClient.newHttpClient(), service, tokenFile);
  }

  JsonObject get(String path) throws IOException, InterruptedException {
    return send("GET", path, null);
  }

  JsonObject put(String path, JsonObject body) throws IOException, InterruptedException {
    return send("PUT", path, body.encode());
  }

  /** The token is read each time: a process that is started again has another one. */
  private JsonObject send(String method, String path, @Nullable String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(service.resolve(path))
            .timeout(TIMEOUT)
            .header("Authorization", "Bearer " + Files.readString(tokenFile).trim())
            .header("Content-Type", "application/json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    var answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(path + " answers " + answer.statusCode() + ": " + answer.body());
    }
    return new JsonObject(answer.body());
  }
}
