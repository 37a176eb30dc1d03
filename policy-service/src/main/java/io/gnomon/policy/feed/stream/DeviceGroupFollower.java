package io.gnomon.policy.feed.stream;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.gnomon.kit.request.TolerantReader;
import io.gnomon.kit.topic.TopicReader;
import io.gnomon.policy.devicegroup.GroupRef;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Follows the groups of devices on {@code policy.devices.v1}, for moves by other replicas. */
@ApplicationScoped
class DeviceGroupFollower {

  private static final String CHANNEL = "device-groups";

  private final TopicReader topics;
  private final DeviceGroupCache groups;
  private final ObjectReader reader;

  DeviceGroupFollower(TopicReader topics, DeviceGroupCache groups, ObjectMapper json) {
    this.topics = topics;
    this.groups = groups;
    this.reader = TolerantReader.of(json, DeviceMessage.class);
  }

  /** The part of {@code policy/device} that is needed here. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record DeviceMessage(@Nullable GroupRef group, long epoch, long revision) {}

  @Incoming(CHANNEL)
  @Blocking("topic-followers")
  void follow(ConsumerRecords<String, byte[]> records) {
    topics.forEach(CHANNEL, records, this::apply);
  }

  private void apply(ConsumerRecord<String, byte[]> record) {
    try {
      var message = record.value() == null ? null : read(record.value());
      var group = message == null ? null : message.group();
      if (message == null || group == null) {
        groups.remove(record.key());
      } else {
        groups.update(
            record.key(),
            new DeviceGroupCache.Membership(group, message.epoch(), message.revision()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  DeviceMessage read(byte[] message) throws IOException {
    return reader.readValue(message);
  }
}
