package io.gnomon.discovery.rollup;

import io.gnomon.discovery.transaction.BatchJson;
import io.gnomon.discovery.transaction.TransactionBatch;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.Record;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what cannot be counted, so that it can be replayed: a record that cannot be read byte
 * by byte as it is, of others a batch of the transactions that cannot be counted. Headers say which
 * record it was and why.
 */
@ApplicationScoped
class DeadLetterPublisher {

  static final String TOPIC = "discovery.dead-letters.v1";

  private static final Logger LOG = Logger.getLogger(DeadLetterPublisher.class);
  private static final int MAX_REASON_LENGTH = 500;
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final MutinyEmitter<Record<String, byte[]>> emitter;
  private final RollupMetrics metrics;

  DeadLetterPublisher(
      @Channel("dead-letters") MutinyEmitter<Record<String, byte[]>> emitter,
      RollupMetrics metrics) {
    this.emitter = emitter;
    this.metrics = metrics;
  }

  /**
   * Returns once the record is durable there; fails otherwise. At least once: after a failure it
   * may be there twice.
   */
  void publish(ConsumerRecord<String, byte[]> message, @Nullable String reason) {
    LOG.warnf(
        "%s-%d: the record at offset %d cannot be counted and goes to %s: %s",
        message.topic(), message.partition(), message.offset(), TOPIC, cut(reason));
    publish(message, message.value(), cut(reason));
  }

  /**
   * The same with transactions of the record that was read. They get a boot of their own: the
   * watermark of the record's boot moves on without them, and would pass over a replay.
   */
  void publish(
      ConsumerRecord<String, byte[]> message, TransactionBatch part, @Nullable String reason) {
    LOG.warnf(
        "%s-%d: %d transactions of the record at offset %d cannot be counted and go to %s: %s",
        message.topic(),
        message.partition(),
        part.transactions().size(),
        message.offset(),
        TOPIC,
        cut(reason));
    publish(message, BatchJson.write(replayable(message, part)), cut(reason));
  }

  private void publish(
      ConsumerRecord<String, byte[]> message, byte @Nullable [] value, String reason) {
    var headers = headers(message, reason);
    var metadata = OutgoingKafkaRecordMetadata.builder().withHeaders(headers).build();
    emitter
        .sendMessage(Message.of(record(message, value), Metadata.of(metadata)))
        .await()
        .atMost(TIMEOUT);
    metrics.keptAside();
  }

  /** Equal for each publication, so that what is published or replayed twice is counted once. */
  private static TransactionBatch replayable(
      ConsumerRecord<String, byte[]> message, TransactionBatch part) {
    if (part.origin() == null) {
      return part;
    }
    var content = new String(BatchJson.write(part), StandardCharsets.UTF_8);
    var name =
        "%s-%d-%d %s".formatted(message.topic(), message.partition(), message.offset(), content);
    return part.withBoot(UUID.nameUUIDFromBytes(bytes(name)).toString());
  }

  @SuppressWarnings("NullAway") // A key or value may be null: the record is kept as it is.
  private static Record<String, byte[]> record(
      ConsumerRecord<String, byte[]> message, byte @Nullable [] value) {
    return Record.of(message.key(), value);
  }

  private static Headers headers(ConsumerRecord<String, byte[]> message, String reason) {
    return new RecordHeaders()
        .add("reason", bytes(reason))
        .add("topic", bytes(message.topic()))
        .add("partition", bytes(Integer.toString(message.partition())))
        .add("offset", bytes(Long.toString(message.offset())));
  }

  private static String cut(@Nullable String text) {
    var reason = String.valueOf(text);
    return reason.length() <= MAX_REASON_LENGTH ? reason : reason.substring(0, MAX_REASON_LENGTH);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
