package io.gnomon.kit.identity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.kit.topic.WholeTopic;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Brings the revocations of {@code policy.credentials.v1} to this process. */
@Singleton
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "postgresql")
class RevocationTopic {

  private static final String TOPIC = "policy.credentials.v1";

  private final Revocations revocations;
  private final ObjectMapper json;
  private final String bootstrapServers;
  private @Nullable WholeTopic reader;

  RevocationTopic(
      Revocations revocations,
      ObjectMapper json,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
    this.revocations = revocations;
    this.json = json;
    this.bootstrapServers = bootstrapServers;
  }

  /** The part of {@code policy/credential} that counts here. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Credential(String id, String state) {}

  void start(@Observes StartupEvent event) {
    reader = WholeTopic.follow(bootstrapServers, TOPIC, this::take);
  }

  void stop(@Observes ShutdownEvent event) {
    if (reader != null) {
      reader.close();
    }
  }

  void take(ConsumerRecord<String, byte[]> message) {
    if (message.value() == null) {
      revocations.restore(message.key());
      return;
    }
    try {
      var credential = json.readValue(message.value(), Credential.class);
      if (credential.state().equals("revoked")) {
        revocations.revoke(credential.id(), Instant.MAX);
      } else {
        revocations.restore(credential.id());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
