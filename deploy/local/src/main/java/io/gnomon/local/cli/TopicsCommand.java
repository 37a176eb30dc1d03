package io.gnomon.local.cli;

import io.gnomon.embedded.kafka.TopicComparison;
import io.gnomon.local.installation.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./gnomon topics}. */
@Command(
    name = "topics",
    mixinStandardHelpOptions = true,
    description =
        "Makes the topics of contracts/topics.json that a Kafka lacks, and says where others differ; exit code 0 if all are there as they should be, else 1.")
public final class TopicsCommand implements Callable<Integer> {

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--bootstrap-servers",
      required = true,
      paramLabel = "HOST:PORT,...",
      description = "Some of the brokers.")
  String bootstrapServers = "";

  @Option(
      names = "--replicas",
      paramLabel = "N",
      defaultValue = "3",
      description =
          "How many brokers have each record (default: ${DEFAULT-VALUE}); from 3 on, two of them must have it before it counts as written.")
  int replicas;

  @Option(
      names = "--client-config",
      paramLabel = "FILE",
      description =
          "Settings of a Kafka client as a properties file, such as security.protocol and sasl.jaas.config; without it, or besides, variables such as KAFKA_SECURITY_PROTOCOL.")
  @Nullable Path clientConfig;

  @Option(names = "--dry-run", description = "Makes nothing.")
  boolean dryRun;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (replicas < 1 || replicas > Short.MAX_VALUE) {
      throw new StackException("there cannot be %d replicas".formatted(replicas), "give 1 or more");
    }
    var comparison =
        dryRun
            ? TopicComparison.of(client(), replicas)
            : TopicComparison.ensure(client(), replicas);
    var out = spec.commandLine().getOut();
    comparison.made().forEach(name -> out.println("made     " + name));
    comparison.missing().forEach(name -> out.println("missing  " + name));
    comparison.differences().forEach(line -> out.println("differs  " + line));
    var complete = comparison.missing().isEmpty() && comparison.differences().isEmpty();
    out.println(complete ? "all topics are there" : "not all topics are as they should be");
    return complete ? 0 : 1;
  }

  private Map<String, String> client() throws IOException {
    var client = new HashMap<String, String>(KafkaVariables.settings(System.getenv()));
    if (clientConfig != null) {
      var file = new Properties();
      try (var in = Files.newBufferedReader(clientConfig)) {
        file.load(in);
      }
      file.stringPropertyNames().forEach(name -> client.put(name, file.getProperty(name)));
    }
    client.put("bootstrap.servers", bootstrapServers);
    return client;
  }

  /**
   * Settings of a Kafka client as variables of the environment, named as the services take them.
   */
  static final class KafkaVariables {

    private KafkaVariables() {}

    /** Those that are there: {@code KAFKA_SASL_MECHANISM} is {@code sasl.mechanism}. */
    static Map<String, String> settings(Map<String, String> environment) {
      var settings = new TreeMap<String, String>();
      for (var name : AdminClientConfig.configNames()) {
        var value = environment.get("KAFKA_" + name.toUpperCase(Locale.ROOT).replace('.', '_'));
        if (value != null) {
          settings.put(name, value);
        }
      }
      return settings;
    }
  }
}
