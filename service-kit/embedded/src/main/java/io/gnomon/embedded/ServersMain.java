package io.gnomon.embedded;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.gnomon.embedded.kafka.KafkaAddress;
import io.gnomon.embedded.kafka.KafkaBroker;
import io.gnomon.embedded.kafka.KafkaSecurity;
import io.gnomon.embedded.kafka.Topics;
import io.gnomon.embedded.postgres.PostgresFolder;
import io.gnomon.embedded.postgres.PostgresFolder.PostgresReach;
import io.gnomon.embedded.postgres.PostgresServer;
import io.gnomon.embedded.secret.Accounts;
import io.gnomon.embedded.secret.PasswordFolder;
import io.gnomon.embedded.secret.Passwords;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * PostgreSQL and Kafka for a whole network, as one process with the {@linkplain ServersSettings
 * settings} of its environment. It logs to its output, and ends when one of them does.
 */
public final class ServersMain {

  private static final int FAILED = 1;

  private ServersMain() {}

  /** Makes accounts, databases and topics, then runs until it is asked to stop. */
  public static void main(String[] args) throws IOException, InterruptedException {
    var settings = ServersSettings.of(System.getenv());
    var health = ServersHealth.start(ServersSettings.HEALTH_PORT);
    try {
      run(settings, health);
    } catch (IOException | RuntimeException e) {
      System.err.println("gnomon: PostgreSQL and Kafka do not start: " + e);
      // Other threads, such as those that answer probes, would keep the process.
      System.exit(FAILED);
    }
  }

  private static void run(ServersSettings settings, ServersHealth health)
      throws IOException, InterruptedException {
    startPostgres(settings);
    var kafka = startKafka(settings);
    var ended = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  kafka.close();
                  ended.countDown();
                }));
    health.setReady();
    System.out.println("READY postgres and kafka at " + kafka.bootstrapServers());
    ended.await();
  }

  private static void startPostgres(ServersSettings settings) throws IOException {
    var place =
        new PostgresFolder(
            settings.folder().resolve("postgres"),
            settings.passwords(),
            PostgresReach.NETWORK,
            null);
    var server = PostgresServer.start(place, ServersSettings.POSTGRES_PORT, Redirect.INHERIT);
    // Without effect while this process ends itself: then PostgreSQL is asked to.
    server.onEnd(() -> System.exit(FAILED));
    for (var database : Accounts.DATABASES) {
      server.access().ensureDatabase(database);
    }
  }

  private static KafkaBroker startKafka(ServersSettings settings)
      throws IOException, InterruptedException {
    var address =
        KafkaAddress.inNetwork(
            settings.kafkaHost(),
            ServersSettings.KAFKA_PORT,
            ServersSettings.KAFKA_CONTROLLER_PORT);
    var security = KafkaSecurity.onLoopback(settings.passwords());
    var broker = KafkaBroker.start(settings.folder().resolve("kafka"), address, security);
    Topics.fromContracts().ensure(broker.bootstrapServers(), security.ownSettings());
    return broker;
  }

  /** Answers the probes of {@link ServersMain} as the services do: alive, and ready once it is. */
  static final class ServersHealth {

    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private volatile boolean ready;

    private ServersHealth() {}

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
}

/**
 * The settings of {@link ServersMain}, read from its environment.
 *
 * @param folder holds the data of both, made when absent ({@code GNOMON_SERVERS_FOLDER})
 * @param passwords of the accounts, a file for each ({@code GNOMON_SERVERS_PASSWORDS})
 * @param kafkaHost the name by which clients find the broker ({@code GNOMON_SERVERS_KAFKA_HOST})
 */
record ServersSettings(Path folder, Passwords passwords, String kafkaHost) {

  static final int POSTGRES_PORT = 5432;
  static final int KAFKA_PORT = 9092;
  static final int KAFKA_CONTROLLER_PORT = 9093;
  static final int HEALTH_PORT = 9080;

  static ServersSettings of(Map<String, String> environment) {
    return new ServersSettings(
        Path.of(required(environment, "GNOMON_SERVERS_FOLDER")),
        new PasswordFolder(Path.of(required(environment, "GNOMON_SERVERS_PASSWORDS"))),
        required(environment, "GNOMON_SERVERS_KAFKA_HOST"));
  }

  private static String required(Map<String, String> environment, String name) {
    var value = environment.get(name);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(name + " is not set");
    }
    return value;
  }
}
