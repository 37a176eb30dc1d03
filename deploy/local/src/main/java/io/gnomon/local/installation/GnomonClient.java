package io.gnomon.local.installation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Calls the services of one installation as their administrator; any answer but a good one is an
 * exception. A service that says that it is to be asked later is, for a while.
 */
public final class GnomonClient {

  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(90);
  private static final Duration RETRY_TIMEOUT = Duration.ofSeconds(30);
  private static final Duration START_TIMEOUT = Duration.ofMinutes(5);
  private static final Duration POLL_INTERVAL = Duration.ofSeconds(1);
  private static final int UNAVAILABLE = 503;
  private static final int MAX_PAUSE_SECONDS = 5;
  private static final String TYPE = "Content-Type";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http;
  private final Map<Part, ServiceEndpoint> endpoints;

  public GnomonClient(Ports ports, String token) {
    this(
        Part.services().stream()
            .collect(
                Collectors.toMap(
                    part -> part, part -> new ServiceEndpoint(ports.url(part), token))),
        ports.authority());
  }

  /**
   * A client of services at any addresses.
   *
   * @param authority whose certificates it takes, a PEM file; null: those that Java takes
   */
  public GnomonClient(Map<Part, ServiceEndpoint> endpoints, @Nullable Path authority) {
    this(
        Map.copyOf(endpoints),
        Trust.httpClient(authority)
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build());
  }

  private GnomonClient(Map<Part, ServiceEndpoint> endpoints, HttpClient http) {
    this.endpoints = endpoints;
    this.http = http;
  }

  /** A copy with another address of one service. */
  public GnomonClient with(Part part, ServiceEndpoint endpoint) {
    var others = new EnumMap<Part, ServiceEndpoint>(endpoints);
    others.put(part, endpoint);
    return new GnomonClient(Map.copyOf(others), http);
  }

  /**
   * This client, once all of its services take requests; some may still be starting. A token that
   * one of them refuses ends the wait at once: a service that has no keys yet asks for a retry
   * instead.
   */
  public GnomonClient onceReady() throws InterruptedException {
    var deadline = Instant.now().plus(START_TIMEOUT);
    for (var part : new TreeSet<>(endpoints.keySet())) {
      await(part, deadline);
    }
    return this;
  }

  private void await(Part part, Instant deadline) throws InterruptedException {
    while (true) {
      try {
        get(part, "/api/v1/me");
        return;
      } catch (CallFailedException e) {
        if (e.isTokenRefused()) {
          throw new StackException(
              part.label() + " does not take the token: " + e.getMessage(),
              "name one of an administrator of this Gnomon, which ./gnomon token makes with its"
                  + " keys");
        }
        if (Instant.now().isAfter(deadline)) {
          throw new StackException(
              part.label() + " does not take its requests: " + e.getMessage(),
              "see whether it is ready");
        }
        Thread.sleep(POLL_INTERVAL.toMillis());
      }
    }
  }

  /** The address of a service and the token for it. */
  public ServiceEndpoint endpoint(Part part) {
    var endpoint = endpoints.get(part);
    if (endpoint == null) {
      throw new CallFailedException(
          "the address of %s is not known: name the front door with --url".formatted(part.label()));
    }
    return endpoint;
  }

  /** GET of a JSON document. */
  public JsonNode get(Part service, String path) {
    return call(request(service, path).GET());
  }

  /** GET of lines, one by one; the stream has to be closed. */
  public Stream<String> lines(Part service, String path) {
    var request = request(service, path).GET().build();
    var answer = send(request, HttpResponse.BodyHandlers.ofLines());
    if (answer.statusCode() >= 300) {
      try (var body = answer.body()) {
        throw failed(request, answer.statusCode(), body.limit(20).collect(Collectors.joining(" ")));
      }
    }
    return answer.body();
  }

  /** All items of a list, page after page; the path has a query already. */
  public Stream<JsonNode> items(Part service, String path) {
    var first = get(service, path + "&limit=500");
    return Stream.iterate(first, page -> !page.isMissingNode(), page -> next(service, path, page))
        .flatMap(page -> StreamSupport.stream(page.path("items").spliterator(), false));
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

  private JsonNode next(Part service, String path, JsonNode page) {
    var cursor = page.path("nextCursor").asText("");
    return cursor.isEmpty()
        ? MissingNode.getInstance()
        : get(
            service,
            path + "&limit=500&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8));
  }

  private HttpRequest.Builder request(Part service, String path) {
    var endpoint = endpoint(service);
    return HttpRequest.newBuilder(URI.create(endpoint.url() + path))
        .timeout(REQUEST_TIMEOUT)
        .header("Authorization", "Bearer " + endpoint.token());
  }

  private JsonNode call(HttpRequest.Builder building) {
    var request = building.build();
    var end = System.nanoTime() + RETRY_TIMEOUT.toNanos();
    var answer = send(request, HttpResponse.BodyHandlers.ofString());
    while (answer.statusCode() == UNAVAILABLE && System.nanoTime() < end) {
      pause(answer);
      answer = send(request, HttpResponse.BodyHandlers.ofString());
    }
    return read(request, answer);
  }

  /** As long as the answer says, and a little longer, so that not all come back at once. */
  private static void pause(HttpResponse<?> answer) {
    var seconds = answer.headers().firstValueAsLong("Retry-After").orElse(1);
    var jitter = ThreadLocalRandom.current().nextLong(200);
    try {
      Thread.sleep(Math.min(Math.max(seconds, 1), MAX_PAUSE_SECONDS) * 1_000 + jitter);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CallFailedException("interrupted while a service was to be asked later");
    }
  }

  private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return http.send(request, handler);
    } catch (IOException e) {
      var why = e.getMessage() == null ? "no answer" : e.getMessage();
      throw new CallFailedException("%s %s: %s".formatted(request.method(), request.uri(), why));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CallFailedException(request.uri() + " was interrupted");
    }
  }

  private static JsonNode read(HttpRequest request, HttpResponse<String> answer) {
    if (answer.statusCode() >= 300) {
      throw failed(request, answer.statusCode(), answer.body());
    }
    try {
      return answer.body().isBlank() ? MissingNode.getInstance() : JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw failed(request, answer.statusCode(), "no JSON: " + answer.body());
    }
  }

  private static CallFailedException failed(HttpRequest request, int status, String body) {
    return new CallFailedException(
        "%s %s answered %d: %s".formatted(request.method(), request.uri(), status, body), status);
  }

  private static BodyPublisher json(Map<String, ?> body) {
    try {
      return BodyPublishers.ofString(JSON.writeValueAsString(body));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
