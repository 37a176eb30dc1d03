package io.gnomon.policy.erasure;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.kit.topic.TopicReader;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Follows {@code discovery.erasures.v1}. Every replica reads all of it; the first one erases, for
 * the others it is no change.
 */
@ApplicationScoped
class ErasureFollower {

  private static final Logger LOG = Logger.getLogger(ErasureFollower.class);
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
    topics.apply(CHANNEL, records, this::erase);
  }

  private void erase(List<ConsumerRecord<String, byte[]>> records) {
    records.forEach(each -> read(each).ifPresent(erasures::erase));
  }

  private Optional<ErasureMessage> read(ConsumerRecord<String, byte[]> record) {
    try {
      return record.value() == null
          ? Optional.empty()
          : Optional.of(json.readValue(record.value(), ErasureMessage.class));
    } catch (IOException | RuntimeException e) {
      LOG.errorf("the erasure %s cannot be read and is skipped: %s", record.key(), e);
      return Optional.empty();
    }
  }
}
