package io.gnomon.e2e.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** The part of a cluster's API that makes Secrets, on loopback, for callers with its token. */
final class ClusterApi implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SECRETS = "/api/v1/namespaces/gnomon/secrets";
  private static final String PASSWORD = "changeit";
  private static final String TOKEN = "token-of-setup";

  private final Map<String, JsonNode> secrets = new TreeMap<>();
  private final HttpsServer server;
  private final Path account;

  private ClusterApi(HttpsServer server, Path account) {
    this.server = server;
    this.account = account;
  }

  /** Starts it; its certificate and token are put into a folder as a pod finds them. */
  static ClusterApi start(Path folder) throws Exception {
    var account = Files.createDirectories(folder.resolve("account"));
    var keyStore = folder.resolve("api.p12");
    keytool(
        "-genkeypair -alias api -keyalg RSA -dname CN=api -ext SAN=ip:127.0.0.1 -validity 2",
        keyStore);
    keytool("-exportcert -rfc -alias api -file " + account.resolve("ca.crt"), keyStore);
    Files.writeString(account.resolve("token"), TOKEN);
    Files.writeString(account.resolve("namespace"), "gnomon");
    var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(identity(keyStore)));
    server.setExecutor(Executors.newSingleThreadExecutor());
    var api = new ClusterApi(server, account);
    server.createContext(SECRETS, api::answer);
    server.start();
    return api;
  }

  /** The folder that a cluster mounts into a pod with a token. */
  Path account() {
    return account;
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** All that were made, as YAML documents. */
  String documents() {
    return secrets.values().stream()
        .map(JsonNode::toString)
        .reduce("", (a, b) -> a + "---\n" + b + "\n");
  }

  /** A file of a Secret. */
  String file(String secret, String name) {
    var base64 = Objects.requireNonNull(secrets.get(secret)).path("data").path(name).asText();
    return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
        send(exchange, 401, "{}");
        return;
      }
      var path = exchange.getRequestURI().getPath();
      switch (exchange.getRequestMethod()) {
        case "GET" -> find(exchange, path.substring(SECRETS.length() + 1));
        case "POST" -> store(exchange, false);
        case "PUT" -> store(exchange, true);
        default -> send(exchange, 405, "{}");
      }
    }
  }

  private void find(HttpExchange exchange, String name) throws IOException {
    var secret = secrets.get(name);
    send(exchange, secret == null ? 404 : 200, secret == null ? "{}" : secret.toString());
  }

  private void store(HttpExchange exchange, boolean present) throws IOException {
    var secret = JSON.readTree(exchange.getRequestBody());
    var name = secret.path("metadata").path("name").asText();
    if (secrets.containsKey(name) != present) {
      send(exchange, present ? 404 : 409, "{}");
      return;
    }
    secrets.put(name, secret);
    send(exchange, present ? 200 : 201, secret.toString());
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static SSLContext identity(Path keyStore) throws Exception {
    var store = KeyStore.getInstance(keyStore.toFile(), PASSWORD.toCharArray());
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD.toCharArray());
    var context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  private static void keytool(String arguments, Path keyStore) throws Exception {
    var command =
        "%s/bin/keytool %s -keystore %s -storetype PKCS12 -storepass %s"
            .formatted(System.getProperty("java.home"), arguments, keyStore, PASSWORD);
    if (new ProcessBuilder(command.split(" ")).inheritIO().start().waitFor() != 0) {
      throw new AssertionError(command);
    }
  }
}
