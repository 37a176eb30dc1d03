package io.gnomon.testing;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.gnomon.embedded.postgres.FreePort;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.ConfigProvider;

/** Takes the traces of the service under test, as a collector would: OTLP over HTTP. */
public final class TraceReceiver implements AutoCloseable {

  private static final String ENDPOINT = "otel.exporter.otlp.endpoint";
  private static final String PATH = "/v1/traces";

  private final HttpServer server;
  private final List<Span> spans = new CopyOnWriteArrayList<>();

  private TraceReceiver(HttpServer server) {
    this.server = server;
  }

  /** What a test profile sets, so that traces are on and soon at a receiver. */
  public static Map<String, String> settings() {
    try {
      return Map.of(
          ENDPOINT,
          "http://127.0.0.1:" + FreePort.any(),
          "quarkus.otel.bsp.schedule.delay",
          "50ms");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Receives, at the address of the settings, what is sent from now on. */
  public static TraceReceiver open() {
    var endpoint = URI.create(ConfigProvider.getConfig().getValue(ENDPOINT, String.class));
    try {
      var address = new InetSocketAddress(endpoint.getHost(), endpoint.getPort());
      var receiver = new TraceReceiver(HttpServer.create(address, 0));
      receiver.server.createContext(PATH, receiver::receive);
      receiver.server.start();
      return receiver;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Span> spans() {
    return List.copyOf(spans);
  }

  /** The first like that, received already or yet to come. */
  public Span await(Predicate<Span> like) {
    return Patience.await()
        .until(() -> spans.stream().filter(like).findFirst(), Optional::isPresent)
        .orElseThrow();
  }

  /** An id in hexadecimal digits, as in a {@code traceparent}. */
  public static String hex(ByteString id) {
    return HexFormat.of().formatHex(id.toByteArray());
  }

  /** The whole number that an attribute has; fails where the span has no such attribute. */
  public static long number(Span span, String attribute) {
    return span.getAttributesList().stream()
        .filter(each -> each.getKey().equals(attribute))
        .findFirst()
        .orElseThrow()
        .getValue()
        .getIntValue();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      var request = ExportTraceServiceRequest.parseFrom(exchange.getRequestBody());
      request.getResourceSpansList().stream()
          .flatMap(each -> each.getScopeSpansList().stream())
          .forEach(each -> spans.addAll(each.getSpansList()));
      exchange.sendResponseHeaders(200, -1);
    }
  }
}
