package io.gnomon.local.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.gnomon.local.stack.Part;
import io.gnomon.local.stack.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/**
 * Calls the services of one installation as their administrator; any answer but a good one is an
 * exception.
 */
public final class GnomonClient {

  private static final Duration AT_MOST = Duration.ofSeconds(90);
  private static final String TYPE = "Content-Type";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final Ports ports;
  private final String token;

  public GnomonClient(Ports ports, String token) {
    this.ports = ports;
    this.token = token.trim();
  }

  /** GET of a JSON document. */
  public JsonNode get(Part service, String path) {
    return call(request(service, path).GET());
  }

  /** POST of a JSON document. */
  public JsonNode post(Part service, String path, Map<String, ?> body) {
    return call(request(service, path).header(TYPE, "application/json").POST(json(body)));
  }

  /** PUT of a JSON document. */
  public JsonNode put(Part service, String path, Map<String, ?> body) {
    return call(request(service, path).header(TYPE, "application/json").PUT(json(body)));
  }

  /** DELETE. */
  public JsonNode delete(Part service, String path) {
    return call(request(service, path).DELETE());
  }

  /** POST of bytes, such as a log file. */
  public JsonNode upload(Part service, String path, BodyPublisher body) {
    return call(request(service, path).header(TYPE, "application/octet-stream").POST(body));
  }

  private HttpRequest.Builder request(Part service, String path) {
    return HttpRequest.newBuilder(URI.create(ports.url(service) + path))
        .timeout(AT_MOST)
        .header("Authorization", "Bearer " + token);
  }

  private JsonNode call(HttpRequest.Builder building) {
    var request = building.build();
    try {
      return read(request, http.send(request, HttpResponse.BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new CallFailedException(
          "%s %s: %s".formatted(request.method(), request.uri(), e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CallFailedException(request.uri() + " was interrupted");
    }
  }

  private static JsonNode read(HttpRequest request, HttpResponse<String> answer)
      throws JsonProcessingException {
    if (answer.statusCode() >= 300) {
      throw new CallFailedException(
          "%s %s answered %d: %s"
              .formatted(request.method(), request.uri(), answer.statusCode(), answer.body()));
    }
    return answer.body().isBlank() ? MissingNode.getInstance() : JSON.readTree(answer.body());
  }

  private static BodyPublisher json(Map<String, ?> body) {
    try {
      return BodyPublishers.ofString(JSON.writeValueAsString(body));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
