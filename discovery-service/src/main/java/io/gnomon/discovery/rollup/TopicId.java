package io.gnomon.discovery.rollup;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/** The id that Kafka gave to a topic when it was made: another one of that name has another id. */
final class TopicId {

  private static final long TIMEOUT_SECONDS = 20;

  private TopicId() {}

  /** Asks the broker; fails with a {@link KafkaException} where it does not answer. */
  static String of(String topic, Map<String, Object> broker) {
    try (var admin = Admin.create(broker)) {
      var described =
          admin
              .describeTopics(List.of(topic))
              .allTopicNames()
              .get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
      return Objects.requireNonNull(described.get(topic)).topicId().toString();
    } catch (ExecutionException | TimeoutException e) {
      throw new KafkaException("Kafka does not tell which topic " + topic + " is", e);
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }
}
