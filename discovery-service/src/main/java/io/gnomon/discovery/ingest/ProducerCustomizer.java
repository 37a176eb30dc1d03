package io.gnomon.discovery.ingest;

import io.smallrye.reactive.messaging.ClientCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.eclipse.microprofile.config.Config;

/**
 * Lets the producer of batches repeat what the broker did not acknowledge, as an idempotent
 * producer has to. The channel's own setting {@code retries} is 0, so that the connector does not
 * repeat beyond the time for which a device waits.
 */
@ApplicationScoped
class ProducerCustomizer implements ClientCustomizer<Map<String, Object>> {

  @Override
  public Map<String, Object> customize(
      String channel, Config channelConfig, Map<String, Object> client) {
    if (!channel.equals(TransactionPublisher.CHANNEL)) {
      return client;
    }
    var producer = new HashMap<>(client);
    producer.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
    return producer;
  }
}
