package io.gnomon.e2e.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.gnomon.e2e.documents.Settings;
import io.gnomon.e2e.documents.SourceTree;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;

/** Each variable that a container gets is a setting of what runs in it. */
class EnvironmentTest {

  /** Of Quarkus itself, and of OpenTelemetry. */
  private static final Set<String> QUARKUS =
      Set.of(
          "QUARKUS_DATASOURCE_JDBC_URL",
          "QUARKUS_DATASOURCE_USERNAME",
          "QUARKUS_DATASOURCE_PASSWORD",
          "QUARKUS_PROFILE",
          "OTEL_EXPORTER_OTLP_ENDPOINT",
          "OTEL_TRACES_SAMPLER_ARG",
          "QUARKUS_SHUTDOWN_DELAY",
          "QUARKUS_SHUTDOWN_TIMEOUT");

  private static final String KAFKA = "KAFKA_";

  private final SourceTree tree = new SourceTree(Overlay.ROOT);
  private final Settings settings = new Settings(tree);

  @Test
  void eachVariableIsASetting() throws Exception {
    for (var name : new String[] {"demo-story", "production"}) {
      assertThat(variables(Overlay.render(name))).hasSizeGreaterThan(20).allMatch(this::isKnown);
    }
    assertThat(variables(Overlay.render(Overlay.WITH_COMPONENTS)))
        .contains(
            "OTEL_EXPORTER_OTLP_ENDPOINT",
            "KAFKA_SSL_KEYSTORE_KEY",
            "GNOMON_CONSOLE_PROVIDER_CLIENT_ID")
        .allMatch(this::isKnown);
  }

  private boolean isKnown(String variable) {
    if (variable.startsWith(KAFKA)) {
      var setting = variable.substring(KAFKA.length()).toLowerCase(Locale.ROOT).replace('_', '.');
      return ProducerConfig.configNames().contains(setting)
          || setting.equals(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG);
    }
    return QUARKUS.contains(variable)
        || settings.hasVariable(variable)
        || tree.contains("\"" + variable + "\"");
  }

  private static Stream<String> variables(Overlay overlay) {
    var mapped =
        overlay.all(ConfigMap.class).stream().flatMap(each -> each.getData().keySet().stream());
    var own =
        overlay.workloads().stream()
            .flatMap(each -> each.container().getEnv().stream())
            .map(EnvVar::getName);
    return Stream.concat(mapped, own);
  }
}
