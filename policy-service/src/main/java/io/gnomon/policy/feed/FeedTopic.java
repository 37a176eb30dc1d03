package io.gnomon.policy.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.kit.topic.WholeTopic;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Brings the revisions that other replicas made. */
@ApplicationScoped
class FeedTopic {

  private final FeedFollower follower;
  private final ObjectMapper json;
  private final String bootstrapServers;
  private @Nullable WholeTopic reader;

  FeedTopic(
      FeedFollower follower,
      ObjectMapper json,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
    this.follower = follower;
    this.json = json;
    this.bootstrapServers = bootstrapServers;
  }

  void start(@Observes StartupEvent event) {
    reader = WholeTopic.follow(bootstrapServers, FeedRevision.TOPIC, this::take);
  }

  void stop(@Observes ShutdownEvent event) {
    if (reader != null) {
      reader.close();
    }
  }

  private void take(ConsumerRecord<String, byte[]> message) {
    try {
      follower.take(json.readValue(message.value(), FeedRevision.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
