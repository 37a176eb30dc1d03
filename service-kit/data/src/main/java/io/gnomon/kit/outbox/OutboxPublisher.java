package io.gnomon.kit.outbox;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.Record;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Hands messages to Kafka and waits until the brokers have them. */
@ApplicationScoped
class OutboxPublisher {

  /** Beyond the delivery timeout of the channel's producer, which answers before. */
  private static final Duration MAX_WAIT = Duration.ofSeconds(30);

  private final MutinyEmitter<Record<String, byte[]>> emitter;

  OutboxPublisher(
      // Bounded by the relay, which waits for each group of messages before it takes the next.
      @Channel("outbox") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
          MutinyEmitter<Record<String, byte[]>> emitter) {
    this.emitter = emitter;
  }

  /**
   * Returns once all are durable but those that Kafka refuses for their size, which no later
   * attempt changes. Fails when another one is not durable, and then any of them may be published.
   *
   * @return what Kafka refuses
   */
  List<OutboxRecord> publish(List<OutboxRecord> records) {
    var sent = records.stream().map(this::send).toList();
    var refused = Uni.join().all(sent).andCollectFailures().await().atMost(MAX_WAIT);
    return refused.stream().flatMap(Optional::stream).toList();
  }

  /** The message where Kafka refuses it. */
  private Uni<Optional<OutboxRecord>> send(OutboxRecord message) {
    return emitter
        .sendMessage(message(message))
        .replaceWith(Optional.<OutboxRecord>empty())
        .onFailure(RecordTooLargeException.class)
        .recoverWithItem(Optional.of(message));
  }

  private static Message<Record<String, byte[]>> message(OutboxRecord message) {
    var topic = OutgoingKafkaRecordMetadata.<String>builder().withTopic(message.topic()).build();
    return Message.of(Record.of(message.key(), message.payload()), Metadata.of(topic));
  }
}
