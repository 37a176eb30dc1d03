package io.gnomon.policy.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.kit.topic.TopicReader;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/**
 * Follows {@code discovery.erasures.v1}. Every replica reads all of it; the first one erases, for
 * the others it is no change.
 */
@ApplicationScoped
class ErasureFollower {

  private static final String CHANNEL = "erasures";

  private final TopicReader topics;
  private final ErasureService erasures;
  private final ObjectMapper json;

  ErasureFollower(TopicReader topics, ErasureService erasures, ObjectMapper json) {
    this.topics = topics;
    this.erasures = erasures;
    this.json = json;
  }

  @Incoming(CHANNEL)
  @Blocking("topic-followers")
  void follow(ConsumerRecords<String, byte[]> records) {
    topics.apply(CHANNEL, records, this::order, orders -> orders.forEach(erasures::erase));
  }

  private @Nullable ErasureMessage order(ConsumerRecord<String, byte[]> message)
      throws IOException {
    return message.value() == null ? null : json.readValue(message.value(), ErasureMessage.class);
  }
}
