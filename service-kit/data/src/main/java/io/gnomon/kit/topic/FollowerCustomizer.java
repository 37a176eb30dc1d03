package io.gnomon.kit.topic;

import io.smallrye.reactive.messaging.ClientCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.eclipse.microprofile.config.Config;

/** Gives the consumer of every channel the interceptor that tells what it delivered. */
@ApplicationScoped
class FollowerCustomizer implements ClientCustomizer<Map<String, Object>> {

  private final ReadToEndRegistry ends;

  FollowerCustomizer(ReadToEndRegistry ends) {
    this.ends = ends;
  }

  @Override
  public Map<String, Object> customize(
      String channel, Config channelConfig, Map<String, Object> client) {
    if (!client.containsKey(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG)) {
      return client;
    }
    var consumer = new HashMap<>(client);
    consumer.put(
        ConsumerConfig.INTERCEPTOR_CLASSES_CONFIG, List.of(DeliveredOffsets.class.getName()));
    consumer.put(DeliveredOffsets.TARGET, ends.delivered(channel));
    return consumer;
  }
}
