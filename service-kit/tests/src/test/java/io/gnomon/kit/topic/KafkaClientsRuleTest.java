package io.gnomon.kit.topic;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.gnomon.testing.architecture.ArchitectureRules;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.junit.jupiter.api.Test;

class KafkaClientsRuleTest {

  private final ArchitectureRules rules =
      new ArchitectureRules(
          "io.gnomon.kit", new ClassFileImporter().importClasses(RollupWorker.class));

  @Test
  void whoOwnsAClientIsFound() {
    assertThatThrownBy(rules::kafkaClientsAreChannels).isInstanceOf(AssertionError.class);
  }

  @Test
  void aServiceNamesWhoOwnsOne() {
    rules.kafkaClientsAreChannels("RollupWorker");
  }

  /** Named as the one that discovery-service allows. */
  static final class RollupWorker {
    KafkaConsumer<String, byte[]> consumer() {
      return new KafkaConsumer<>(Map.of());
    }
  }
}
