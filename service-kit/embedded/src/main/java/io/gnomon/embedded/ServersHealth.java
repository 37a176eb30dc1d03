package io.gnomon.embedded;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;

/** Answers the probes of {@link ServersMain} as the services do: alive, and ready once it is. */
final class ServersHealth {

  private static final int OK = 200;
  private static final int UNAVAILABLE = 503;

  private volatile boolean ready;

  private ServersHealth() {}

  /** Answers from now on. */
  static ServersHealth start(int port) throws IOException {
    var health = new ServersHealth();
    var server = HttpServer.create(new InetSocketAddress(port), 0);
    server.createContext("/q/health/live", exchange -> answer(exchange, OK));
    server.createContext(
        "/q/health/ready", exchange -> answer(exchange, health.ready ? OK : UNAVAILABLE));
    server.start();
    return health;
  }

  void setReady() {
    ready = true;
  }

  private static void answer(HttpExchange exchange, int status) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(status, -1);
    }
  }
}
