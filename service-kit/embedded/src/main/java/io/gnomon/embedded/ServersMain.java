package io.gnomon.embedded;

import io.gnomon.embedded.kafka.KafkaAddress;
import io.gnomon.embedded.kafka.KafkaBroker;
import io.gnomon.embedded.kafka.KafkaSecurity;
import io.gnomon.embedded.kafka.Topics;
import io.gnomon.embedded.postgres.PostgresFolder;
import io.gnomon.embedded.postgres.PostgresReach;
import io.gnomon.embedded.postgres.PostgresServer;
import io.gnomon.embedded.secret.Accounts;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
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
}
