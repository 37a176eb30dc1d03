package io.gnomon.bench;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;

/**
 * Speaks enough of the agent protocol for devices to enrol, hear a feed that never changes, and
 * report what they did, and enough of the policy service for {@code ./gnomon fleet}. One event
 * loop; answers {@code GET /counts} with what came.
 */
public final class Sink implements AutoCloseable {

  private static final long HEARTBEAT_MILLIS = 20_000;
  private static final int STREAMS_PER_CONNECTION = 10_000;

  private final Vertx vertx;
  private final HttpServer server;
  private final Counts counts = new Counts();
  private final AtomicLong lastDevice = new AtomicLong();
  private final List<HttpServerResponse> streams = new ArrayList<>();

  private Sink(Vertx vertx, int port) {
    this.vertx = vertx;
    var options = new HttpServerOptions().setHost("127.0.0.1").setPort(port);
    options.getInitialSettings().setMaxConcurrentStreams(STREAMS_PER_CONNECTION);
    this.server = vertx.createHttpServer(options);
  }

  /** Starts one; port 0 takes a free one. */
  public static Sink start(int port) {
    var sink = new Sink(Vertx.vertx(), port);
    sink.server.requestHandler(sink::handle);
    sink.server.listen().toCompletionStage().toCompletableFuture().join();
    sink.vertx.setPeriodic(
        HEARTBEAT_MILLIS, t -> sink.streams.forEach(stream -> stream.write(":\n\n")));
    return sink;
  }

  /** Starts one and stays; the first argument is the port. */
  public static void main(String[] arguments) {
    var sink = start(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 0);
    System.out.println("the sink listens on port " + sink.port());
  }

  public int port() {
    return server.actualPort();
  }

  Counts counts() {
    return counts;
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private void handle(HttpServerRequest request) {
    switch (request.path()) {
      case "/agent/v1/enrolments" -> answer(request, 201, enrolment());
      case "/agent/v1/tokens" -> answer(request, 201, token());
      case "/agent/v1/feed" -> stream(request);
      case "/agent/v1/transactions" -> request.body().onSuccess(body -> take(request, body));
      case "/api/v1/enrolment-tokens" ->
          answer(request, 201, new JsonObject().put("token", "sink"));
      case "/api/v1/settings" ->
          answer(request, 200, new JsonObject().put("endpointTelemetry", true));
      case "/counts" -> answer(request, 200, counts.json());
      default -> request.response().setStatusCode(204).end();
    }
  }

  private JsonObject enrolment() {
    return token().put("deviceId", "sink-" + lastDevice.incrementAndGet());
  }

  private static JsonObject token() {
    return new JsonObject().put("accessToken", "x".repeat(600)).put("expiresIn", 86_400);
  }

  private void take(HttpServerRequest request, Buffer body) {
    var packed = "gzip".equals(request.getHeader("Content-Encoding"));
    var lines = counts.add(body, packed);
    answer(request, 202, new JsonObject().put("accepted", lines).put("rejected", 0));
  }

  private void stream(HttpServerRequest request) {
    var response = request.response().putHeader("Content-Type", "text/event-stream");
    response.write("event: snapshot\nid: sink.1\ndata: " + snapshot() + "\n\n");
    streams.add(response);
    response.closeHandler(v -> streams.remove(response));
  }

  private static JsonObject snapshot() {
    var settings =
        new JsonObject()
            .put("endpointTelemetry", true)
            .put("enforceAppAccess", true)
            .put("customNetworkIndicators", true)
            .put("decisionMode", "mostSpecific")
            .put("bypassHours", 24)
            .put("neverBlock", new JsonArray())
            .put("blockPage", new JsonObject());
    return new JsonObject()
        .put("cursor", "sink.1")
        .put("revision", 1)
        .put("at", Instant.EPOCH.toString())
        .put("group", new JsonObject().put("id", "1").put("name", "Everyone"))
        .put("settings", settings)
        .put("indicators", new JsonArray());
  }

  private static void answer(HttpServerRequest request, int status, JsonObject body) {
    request.response().setStatusCode(status).end(body.toBuffer());
  }

  /** What came, unpacked and counted. */
  static final class Counts {

    private final byte[] window = new byte[1 << 16];
    private long batches;
    private long bytes;
    private long lines;

    /** Takes a body in and returns its lines. */
    long add(Buffer body, boolean packed) {
      batches++;
      bytes += body.length();
      var added = packed ? unpacked(body) : lines(body.getBytes(), body.length());
      lines += added;
      return added;
    }

    JsonObject json() {
      return new JsonObject()
          .put("batches", batches)
          .put("bytesOnTheWire", bytes)
          .put("transactions", lines);
    }

    private long unpacked(Buffer body) {
      try (var in = new GZIPInputStream(new ByteArrayInputStream(body.getBytes()), 4_096)) {
        var sum = 0L;
        for (int read = in.read(window); read >= 0; read = in.read(window)) {
          sum += lines(window, read);
        }
        return sum;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static long lines(byte[] text, int length) {
      var sum = 0L;
      for (int i = 0; i < length; i++) {
        sum += text[i] == '\n' ? 1 : 0;
      }
      return sum;
    }
  }
}
