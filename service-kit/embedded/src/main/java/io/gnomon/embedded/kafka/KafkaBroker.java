package io.gnomon.embedded.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;

/** A real Kafka broker, alone in KRaft mode, whose log folder survives restarts. */
public final class KafkaBroker implements AutoCloseable {

  static final String NODE_ID = "1";

  private final KafkaRaftServer server;
  private final KafkaAddress address;

  private KafkaBroker(KafkaRaftServer server, KafkaAddress address) {
    this.server = server;
    this.address = address;
  }

  /**
   * Starts with its log in the folder; returns once it accepts connections, from any local process.
   */
  public static KafkaBroker start(Path folder, int port, int controllerPort) throws IOException {
    return start(folder, KafkaAddress.onLoopback(port, controllerPort), null);
  }

  /** Starts a broker for clients that the security admits. */
  public static KafkaBroker start(
      Path folder, KafkaAddress address, @Nullable KafkaSecurity security) throws IOException {
    return start(folder, address, security, Map.of());
  }

  /** Starts a broker with settings that override its own. */
  public static KafkaBroker start(
      Path folder,
      KafkaAddress address,
      @Nullable KafkaSecurity security,
      Map<String, String> settings)
      throws IOException {
    // Kafka loads classes by the context class loader, which inside a test framework is another
    // one.
    Thread.currentThread().setContextClassLoader(KafkaBroker.class.getClassLoader());
    Files.createDirectories(folder);
    format(folder, security);
    var properties = properties(folder, address);
    if (security != null) {
      security.configure(properties);
    }
    properties.putAll(settings);
    var server = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
    server.startup();
    var broker = new KafkaBroker(server, address);
    if (security != null) {
      security.ensureAccount(broker.bootstrapServers());
    }
    return broker;
  }

  public String bootstrapServers() {
    return address.bootstrapServers();
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static void format(Path folder, @Nullable KafkaSecurity security) {
    if (Files.exists(folder.resolve("meta.properties"))) {
      return;
    }
    try {
      var formatter = new Formatter();
      if (security != null) {
        // Otherwise clients that connect before the account exists would fail to authenticate.
        formatter.setScramArguments(List.of(security.account()));
      }
      formatter
          .setClusterId(Uuid.randomUuid().toString())
          .setNodeId(Integer.parseInt(NODE_ID))
          .addDirectory(folder.toString())
          .setMetadataLogDirectory(folder.toString())
          .setControllerListenerName("CONTROLLER")
          .setPrintStream(
              new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
          .run();
    } catch (Exception e) {
      throw new IllegalStateException("Kafka's log folder cannot be formatted: " + folder, e);
    }
  }

  private static Properties properties(Path folder, KafkaAddress address) {
    var p = new Properties();
    p.put("process.roles", "broker,controller");
    p.put("node.id", NODE_ID);
    p.put("controller.quorum.voters", address.voters());
    p.put("listeners", address.listeners());
    p.put("advertised.listeners", address.advertisedListeners());
    p.put("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
    p.put("inter.broker.listener.name", "BROKER");
    p.put("controller.listener.names", "CONTROLLER");
    p.put("log.dirs", folder.toString());
    p.put("auto.create.topics.enable", "false");
    p.put("group.initial.rebalance.delay.ms", "0");
    // With the default of 9 s a restart waits for the registration of its own past life.
    p.put("broker.session.timeout.ms", "2000");
    p.put("broker.heartbeat.interval.ms", "500");
    // By default a record that says nothing is written twice a second, for controllers that follow.
    p.put("metadata.max.idle.interval.ms", "0");
    // A batch of 4 MB and what a document of JSON around it adds.
    p.put("message.max.bytes", "16777216");
    p.put("log.cleaner.dedupe.buffer.size", "16777216");
    forOneBroker(p);
    return p;
  }

  private static void forOneBroker(Properties p) {
    for (String topic : new String[] {"offsets.topic", "transaction.state.log"}) {
      p.put(topic + ".replication.factor", "1");
      p.put(topic + ".num.partitions", "3");
    }
    p.put("transaction.state.log.min.isr", "1");
    p.put("share.coordinator.state.topic.replication.factor", "1");
    p.put("share.coordinator.state.topic.num.partitions", "3");
    p.put("share.coordinator.state.topic.min.isr", "1");
  }
}
