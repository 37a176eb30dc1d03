package io.gnomon.catalog.probe.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/** A web server on this machine, with a certificate and pages as a test wants them. */
public final class TestSite implements AutoCloseable {

  private final HttpsServer server;
  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final CountDownLatch end = new CountDownLatch(1);
  private final AtomicInteger requests = new AtomicInteger();

  private TestSite(String certificate, String... protocols) throws IOException {
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new Configurator(TestCertificates.context(certificate), protocols));
    server.setExecutor(executor);
    server.start();
  }

  /** A server with that certificate of {@link TestCertificates}. */
  public static TestSite with(String certificate, String... protocols) {
    try {
      return new TestSite(certificate, protocols);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Configurator extends HttpsConfigurator {

    private final String[] protocols;

    Configurator(SSLContext context, String[] protocols) {
      super(context);
      this.protocols = protocols;
    }

    @Override
    public void configure(HttpsParameters parameters) {
      var settings = getSSLContext().getDefaultSSLParameters();
      if (protocols.length > 0) {
        settings.setProtocols(protocols);
      }
      parameters.setSSLParameters(settings);
    }
  }

  /** Answers that path, and what lies below it. */
  public TestSite on(String path, HttpHandler handler) {
    server.createContext(
        path,
        exchange -> {
          requests.incrementAndGet();
          handler.handle(exchange);
        });
    return this;
  }

  /** A page with these headers, each {@code Name: value}. */
  public TestSite page(String path, String... headers) {
    return on(path, exchange -> answer(exchange, 200, "<p>welcome", headers));
  }

  TestSite redirect(String path, String location) {
    return on(path, exchange -> answer(exchange, 302, "", "Location: " + location));
  }

  /** A page that never ends. */
  TestSite endless(String path) {
    return on(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, 0);
          var block = "x".repeat(65_536).getBytes(StandardCharsets.UTF_8);
          while (end.getCount() > 0) {
            exchange.getResponseBody().write(block);
          }
        });
  }

  /** A page that never comes. */
  TestSite silent(String path) {
    return on(
        path,
        exchange -> {
          try {
            end.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  public static void answer(HttpExchange exchange, int status, String text, String... headers)
      throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
    for (var each : headers) {
      int colon = each.indexOf(':');
      exchange.getResponseHeaders().add(each.substring(0, colon), each.substring(colon + 2));
    }
    var body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  public URI url(String path) {
    return URI.create("https://localhost:" + server.getAddress().getPort() + path);
  }

  /** How many requests had a page. */
  int requests() {
    return requests.get();
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
    executor.shutdownNow();
  }
}
