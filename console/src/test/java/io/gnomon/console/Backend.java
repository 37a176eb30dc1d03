package io.gnomon.console;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A server of transport alone: it reports what has arrived, and answers as configured. */
final class Backend {

  private static final Vertx VERTX = Vertx.vertx();

  /** Paths of catalog-service, answered by a test alone; an answer to the second may be late. */
  static final String HELD = "/api/v1/vendors";

  static final String HELD_FILE = "/api/v1/domain-reviews?format=csv";

  /** The type of a file in JSON. */
  private static final String FILE = "application/x-ndjson";

  /** As services have it. */
  private static final int MAX_HEADER_BYTES = 24 * 1024;

  /** Some pieces of what a connection carries at once. */
  private static final String PAGE = "\"" + "x".repeat(100_000) + "\"";

  /** The open event streams, oldest first. */
  final BlockingQueue<HttpServerResponse> streams = new LinkedBlockingQueue<>();

  /** Requests whose body is not read yet. */
  final BlockingQueue<HttpServerRequest> uploads = new LinkedBlockingQueue<>();

  /** What is answered by a test alone. */
  final BlockingQueue<HttpServerRequest> held = new LinkedBlockingQueue<>();

  /** Streams and held requests that the caller has ended. */
  final BlockingQueue<String> ended = new LinkedBlockingQueue<>();

  final AtomicLong received = new AtomicLong();

  /** Requests that it has repeated to the caller. */
  final AtomicLong echoed = new AtomicLong();

  volatile int health = 200;

  /** Whether its health answer never ends. */
  volatile boolean stalled;

  /** Whether each answer ends its connection. */
  volatile boolean ending;

  /** The status of what it repeats. */
  volatile int status = 200;

  /** What it says of the token where it refuses one. */
  volatile String challenge = "";

  /** Whether what it repeats is never whole. */
  volatile boolean breakingOff;

  final AtomicLong stalledChecks = new AtomicLong();

  private final String name;

  /** How it answers what is not simply repeated, by the last part of the path. */
  private final Map<String, Consumer<HttpServerRequest>> answers =
      Map.of(
          "/feed", this::stream,
          "/apps", this::export,
          "/snapshots", this::upload,
          "/categories", Backend::page,
          "/epochs", request -> request.connection().close());

  private @Nullable HttpServer server;
  private int port;

  Backend(String name) {
    this.name = name;
    open();
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  /** Takes connections, at the same port as before. */
  void open() {
    if (server == null) {
      var options =
          new HttpServerOptions()
              .setHost("127.0.0.1")
              .setPort(port)
              .setMaxHeaderSize(MAX_HEADER_BYTES);
      var opened = VERTX.createHttpServer(options).requestHandler(this::answer);
      opened.listen().toCompletionStage().toCompletableFuture().join();
      port = opened.actualPort();
      server = opened;
    }
  }

  void close() {
    if (server != null) {
      server.close().toCompletionStage().toCompletableFuture().join();
      server = null;
    }
  }

  private void answer(HttpServerRequest request) {
    var path = request.path();
    if (path.startsWith("/q/health")) {
      tellHealth(request.response());
    } else if (path.equals(HELD) || HELD_FILE.equals(request.uri())) {
      hold(request);
    } else {
      var last = path.substring(Math.max(0, path.lastIndexOf('/')));
      answers.getOrDefault(last, this::echo).accept(request);
    }
  }

  private void tellHealth(HttpServerResponse response) {
    if (stalled) {
      stalledChecks.incrementAndGet();
      response.setChunked(true).write("{");
    } else {
      response
          .setStatusCode(health)
          .end("{\"checks\":[{\"name\":\"version\",\"data\":{\"version\":\"1.2.<3>\"}}]}");
    }
  }

  private void hold(HttpServerRequest request) {
    request.response().closeHandler(closed -> ended.add(name));
    request.body().onSuccess(body -> held.add(request));
  }

  private void stream(HttpServerRequest request) {
    var response = request.response();
    response.setChunked(true).putHeader("Content-Type", "text/event-stream");
    response.closeHandler(closed -> ended.add(name));
    response.write("data: first\n\n");
    streams.add(response);
  }

  /** A file that comes to no end, where one is asked for. */
  private void export(HttpServerRequest request) {
    if (!"ndjson".equals(request.getParam("format"))) {
      echo(request);
      return;
    }
    var response = request.response();
    response.setChunked(true).putHeader("Content-Type", FILE);
    response.putHeader("Content-Disposition", "attachment; filename=\"cloud-apps.ndjson\"");
    response.closeHandler(closed -> ended.add(name));
    response.write("{");
  }

  private static void page(HttpServerRequest request) {
    request.response().putHeader("Content-Type", "application/json").end(PAGE);
  }

  private void upload(HttpServerRequest request) {
    request.pause();
    request.handler(
        part -> {
          if (received.addAndGet(part.length()) == part.length()) {
            request.pause();
            uploads.add(request);
          }
        });
    request.endHandler(end -> request.response().setStatusCode(201).end());
    request.resume();
  }

  private void echo(HttpServerRequest request) {
    request.body().onSuccess(body -> echo(request, body.toString()));
  }

  private void echo(HttpServerRequest request, String body) {
    var text = new StringBuilder();
    text.append("service ").append(name).append('\n');
    text.append(request.method()).append(' ').append(request.uri()).append('\n');
    for (Map.Entry<String, String> header : request.headers()) {
      text.append(header.getKey().toLowerCase(Locale.ROOT)).append(": ");
      text.append(header.getValue()).append('\n');
    }
    text.append("body ").append(body).append('\n');
    echoed.incrementAndGet();
    if (ending) {
      request.response().putHeader("Connection", "close");
    }
    var response =
        request
            .response()
            .setStatusCode(status)
            .putHeader("ETag", "\"7\"")
            .putHeader("Keep-Alive", "timeout=5")
            .putHeader("WWW-Authenticate", "Bearer realm=\"" + name + "\"" + challenge)
            .putHeader("Location", "http://" + request.authority() + "/api/v1/made/1");
    if (breakingOff) {
      response.setChunked(true).write(text.toString());
      response.reset();
    } else {
      response.end(text.toString());
    }
  }
}
