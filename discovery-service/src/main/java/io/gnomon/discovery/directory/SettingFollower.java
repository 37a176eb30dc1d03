package io.gnomon.discovery.directory;

import io.gnomon.kit.topic.CompactedTable;
import io.gnomon.kit.topic.TopicReader;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The settings of the organisation. */
@ApplicationScoped
public class SettingFollower {

  private static final String CHANNEL = "settings";
  private static final String ENDPOINT_TELEMETRY = "endpointTelemetry";

  private final CompactedTable<SettingMessage> settings =
      new CompactedTable<>(SettingMessage.class);
  private final TopicReader topics;

  SettingFollower(TopicReader topics) {
    this.topics = topics;
  }

  @Incoming(CHANNEL)
  @Blocking("topic-followers")
  void follow(ConsumerRecords<String, byte[]> records) {
    topics.forEach(CHANNEL, records, settings::apply);
  }

  /** Off is the default; unknown until the topic was read to its end once since the start. */
  public Telemetry telemetry() {
    if (!topics.isRead(CHANNEL)) {
      return Telemetry.UNKNOWN;
    }
    return settings.get(ENDPOINT_TELEMETRY).filter(s -> s.value().equals("true")).isPresent()
        ? Telemetry.ON
        : Telemetry.OFF;
  }
}
