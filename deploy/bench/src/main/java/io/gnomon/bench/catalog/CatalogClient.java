package io.gnomon.bench.catalog;

import io.vertx.core.json.JsonArray;
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

/** Asks a catalog-service one thing after the other; what is not answered with 2xx is thrown. */
final class CatalogClient {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI service;
  private final String token;

  private CatalogClient(URI service, String token) {
    this.service = service;
    this.token = token;
  }

  /** With the token in that file. */
  static CatalogClient of(URI service, Path tokenFile) throws IOException {
    return new CatalogClient(service, Files.readString(tokenFile).trim());
  }

  String token() {
    return token;
  }

  JsonObject get(String path) throws IOException, InterruptedException {
    return ask("GET", path, null);
  }

  JsonObject post(String path, String body) throws IOException, InterruptedException {
    return ask("POST", path, body);
  }

  /** Changes whatever is there, of whichever version. */
  JsonObject put(String path, JsonObject body) throws IOException, InterruptedException {
    return ask("PUT", path, body.encode());
  }

  /** The app of a host, as a look-up has it. */
  JsonObject lookUp(String host) throws IOException, InterruptedException {
    var asked = new JsonObject().put("hosts", new JsonArray().add(host));
    return post("/api/v1/apps/lookup", asked.encode())
        .getJsonArray("items")
        .getJsonObject(0)
        .getJsonObject("app");
  }

  private JsonObject ask(String method, String path, @Nullable String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(service.resolve(path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .header("If-Match", "*")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    var answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(path + " answers " + answer.statusCode() + ": " + answer.body());
    }
    return new JsonObject(answer.body());
  }
}
