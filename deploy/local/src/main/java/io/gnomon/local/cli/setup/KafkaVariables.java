package io.gnomon.local.cli.setup;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** Settings of a Kafka client as variables of the environment, named as the services take them. */
final class KafkaVariables {

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
