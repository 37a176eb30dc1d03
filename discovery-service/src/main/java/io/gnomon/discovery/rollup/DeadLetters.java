package io.gnomon.discovery.rollup;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Records that cannot be counted: kept as they are, byte by byte, so that they can be replayed;
 * headers say where they stood and why they are here.
 */
@ApplicationScoped
class DeadLetters {

  static final String TOPIC = "discovery.dead-letters.v1";

  private static final Logger LOG = Logger.getLogger(DeadLetters.class);
  private static final int LONGEST_REASON = 500;

  private final Producer<String, byte[]> producer;
  private final MeterRegistry meters;

  DeadLetters(Producer<String, byte[]> producer, MeterRegistry meters) {
    this.producer = producer;
    this.meters = meters;
  }

  /** Returns once the record is durable there. At least once: after a failure it may come twice. */
  void send(ConsumerRecord<String, byte[]> message, @Nullable String reason) {
    var why = cut(String.valueOf(reason));
    LOG.warnf(
        "%s-%d: the record at %d goes to the dead letters: %s",
        message.topic(), message.partition(), message.offset(), why);
    var letter = new ProducerRecord<>(TOPIC, message.key(), message.value());
    letter
        .headers()
        .add("reason", bytes(why))
        .add("topic", bytes(message.topic()))
        .add("partition", bytes(Integer.toString(message.partition())))
        .add("offset", bytes(Long.toString(message.offset())));
    try {
      producer.send(letter).get();
    } catch (ExecutionException e) {
      throw new KafkaException("the dead letter is not stored", e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
    meters.counter("gnomon.rollup.dead.letters").increment();
  }

  private static String cut(String reason) {
    return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
