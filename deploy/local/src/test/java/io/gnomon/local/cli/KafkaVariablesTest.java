package io.gnomon.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.local.cli.TopicsCommand.KafkaVariables;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KafkaVariablesTest {

  @Test
  void aVariableIsTheSettingOfItsName() {
    var environment =
        Map.of(
            "KAFKA_SASL_JAAS_CONFIG", "a module;",
            "KAFKA_SSL_TRUSTSTORE_TYPE", "PEM",
            "KAFKA_HOME", "/opt/kafka",
            "PATH", "/bin");

    assertThat(KafkaVariables.settings(environment))
        .containsOnly(
            Map.entry("sasl.jaas.config", "a module;"), Map.entry("ssl.truststore.type", "PEM"));
  }
}
