package io.gnomon.bench;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Asks a service one thing after the other; what is not answered with 2xx is thrown. */
public final class JsonClient {

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI service;
  private final Path tokenFile;
  private final Duration timeout;

  /**
   * A client of one service.
   *
   * @param tokenFile is read for each request: a service that starts again may have another token
   * @param timeout of a request
   */
  public JsonClient(URI service, Path tokenFile, Duration timeout) {
    this.service = service;
    this.tokenFile = tokenFile;
    this.timeout = timeout;
  }

  /** The token that requests have at present. */
  public String token() throws IOException {
    return Files.readString(tokenFile).trim();
  }

  /** Receives what is there and does nothing with it, which costs the least here. */
  public void receive(String path) throws IOException, InterruptedException {
    sent("GET", path, null);
  }

  /** What is there. */
  public JsonObject get(String path) throws IOException, InterruptedException {
    return send("GET", path, null);
  }

  /** Sends that text. */
  public JsonObject post(String path, String body) throws IOException, InterruptedException {
    return send("POST", path, body);
  }

  /** Changes whatever is there, of whichever version. */
  public JsonObject put(String path, JsonObject body) throws IOException, InterruptedException {
    return send("PUT", path, body.encode());
  }

  private JsonObject send(String method, String path, @Nullable String body)
      throws IOException, InterruptedException {
    return new JsonObject(Buffer.buffer(sent(method, path, body)));
  }

  private byte[] sent(String method, String path, @Nullable String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(service.resolve(path))
            .timeout(timeout)
            .header("Authorization", "Bearer " + token())
            .header("Content-Type", "application/json")
            .header("If-Match", "*")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    var answer = client.send(request, BodyHandlers.ofByteArray());
    if (answer.statusCode() / 100 != 2) {
      var text = new String(answer.body(), StandardCharsets.UTF_8);
      throw new IOException(path + " answers " + answer.statusCode() + ": " + text);
    }
    return answer.body();
  }
}
