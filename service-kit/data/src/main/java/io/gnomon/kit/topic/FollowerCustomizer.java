package io.gnomon.kit.topic;

import io.gnomon.kit.topic.ReadToEndRegistry.DeliveredOffsets;
import io.smallrye.reactive.messaging.ClientCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.eclipse.microprofile.config.Config;

/**
 * Gives the consumer of every channel the interceptor that records what it delivered, a group of
 * its own, and its own patience with the broker: the connector takes that of its settings for how
 * long it waits while it closes. No client registers its hundreds of metrics as beans of the JVM:
 * Micrometer asks the client for them.
 */
@ApplicationScoped
class FollowerCustomizer implements ClientCustomizer<Map<String, Object>> {

  private final ReadToEndRegistry ends;

  FollowerCustomizer(ReadToEndRegistry ends) {
    this.ends = ends;
  }

  @Override
  public Map<String, Object> customize(
      String channel, Config channelConfig, Map<String, Object> client) {
    var settings = new HashMap<>(client);
    settings.remove(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG);
    settings.put(CommonClientConfigs.METRIC_REPORTER_CLASSES_CONFIG, List.of());
    if (client.containsKey(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG)) {
      settings.put(
          ConsumerConfig.INTERCEPTOR_CLASSES_CONFIG, List.of(DeliveredOffsets.class.getName()));
      settings.put(DeliveredOffsets.TARGET, ends.delivered(channel));
      // Members of a group wait for each other, seconds each time, when one joins or leaves.
      settings.computeIfPresent(
          ConsumerConfig.GROUP_ID_CONFIG, (name, group) -> group + "-" + channel);
    }
    return settings;
  }
}
