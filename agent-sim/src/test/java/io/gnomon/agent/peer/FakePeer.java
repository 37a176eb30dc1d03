package io.gnomon.agent.peer;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Plays policy-service and discovery-service: speaks the agent protocol, checks that devices do,
 * and writes down what they said.
 */
public final class FakePeer implements AutoCloseable {

  /** The enrolment token that it takes. */
  public static final String TOKEN = "let-me-in";

  final Map<String, FakeDevice> devices = new ConcurrentHashMap<>();
  final Map<String, String> idByAccessToken = new ConcurrentHashMap<>();

  private final Vertx vertx;
  private final HttpServer server;
  private final FakeIdentity identity = new FakeIdentity(this);
  private final FakeFeed feed;
  private final List<Predicate<HttpServerRequest>> interceptors = new CopyOnWriteArrayList<>();
  private final Map<String, AtomicInteger> requests = new ConcurrentHashMap<>();
  private volatile boolean telemetryOff;

  private FakePeer(Vertx vertx) {
    this.vertx = vertx;
    this.feed = new FakeFeed(vertx);
    this.server = vertx.createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setPort(0));
  }

  /** Starts one on a free port. */
  public static FakePeer start() {
    var peer = new FakePeer(Vertx.vertx());
    peer.server.requestHandler(peer::handle);
    peer.server.listen().toCompletionStage().toCompletableFuture().join();
    return peer;
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.actualPort());
  }

  public FakeFeed feed() {
    return feed;
  }

  /** What it received from a device. */
  public FakeDevice device(String id) {
    return devices.values().stream().filter(d -> d.id.equals(id)).findFirst().orElseThrow();
  }

  public List<FakeDevice> all() {
    return List.copyOf(devices.values());
  }

  /** How often that path was asked. */
  public int asked(String path) {
    return requests.getOrDefault(path, new AtomicInteger()).get();
  }

  /** The predicate handles requests first; true means that it has answered the request. */
  public void intercept(Predicate<HttpServerRequest> handler) {
    interceptors.add(handler);
  }

  public void stopIntercepting() {
    interceptors.clear();
  }

  public void telemetryOff(boolean off) {
    telemetryOff = off;
  }

  /** Removes a device, as the restore of an older backup does. */
  public void removeDevice(FakeDevice device) {
    devices.values().remove(device);
    idByAccessToken.values().remove(device.id);
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  static void answer(HttpServerRequest request, int status, JsonObject body) {
    request
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", status < 400 ? "application/json" : "application/problem+json")
        .putHeader("Date", HttpDate.now())
        .end(body.toBuffer());
  }

  static void problem(HttpServerRequest request, int status, String slug) {
    answer(request, status, new JsonObject().put("type", "https://gnomon.dev/problems/" + slug));
  }

  private void handle(HttpServerRequest request) {
    requests.computeIfAbsent(request.path(), p -> new AtomicInteger()).incrementAndGet();
    request.pause();
    for (var interceptor : interceptors) {
      if (interceptor.test(request)) {
        return;
      }
    }
    request.resume();
    if (!"1".equals(request.getHeader("Gnomon-Protocol"))) {
      problem(request, 426, "protocol-unsupported");
      return;
    }
    request.body().onSuccess(body -> route(request, body));
  }

  private void route(HttpServerRequest request, Buffer body) {
    switch (request.path()) {
      case "/agent/v1/enrolments" -> identity.enrol(request, body.toJsonObject());
      case "/agent/v1/tokens" -> identity.token(request, body.toJsonObject());
      case "/api/v1/me" -> answer(request, 200, new JsonObject());
      default -> authenticated(request, body);
    }
  }

  private void authenticated(HttpServerRequest request, Buffer body) {
    var device = caller(request);
    if (device == null) {
      problem(request, 401, "unauthenticated");
      return;
    }
    switch (request.path()) {
      case "/agent/v1/feed" -> feed.stream(request, device);
      case "/agent/v1/feed/changes" -> feed.changes(request, device);
      case "/agent/v1/feed/acknowledgements" -> {
        device.acknowledged(body.toJsonObject());
        request.response().setStatusCode(204).end();
      }
      case "/agent/v1/events" -> {
        device.raised(body.toJsonObject());
        request.response().setStatusCode(204).end();
      }
      case "/agent/v1/transactions" -> transactions(request, body, device);
      default -> problem(request, 404, "not-found");
    }
  }

  private void transactions(HttpServerRequest request, Buffer body, FakeDevice device) {
    if (telemetryOff) {
      problem(request, 403, "telemetry-off");
    } else {
      answer(request, 202, device.reported(request, body));
    }
  }

  private @Nullable FakeDevice caller(HttpServerRequest request) {
    var header = String.valueOf(request.getHeader("Authorization"));
    var id = idByAccessToken.get(header.replace("Bearer ", ""));
    return id == null ? null : devices.get(id);
  }
}
