package io.gnomon.policy.feed;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.kit.topic.WholeTopic;
import io.gnomon.policy.devicegroup.DeviceGroupListener;
import io.gnomon.policy.devicegroup.GroupRef;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The group of each device, in memory, so that devices may connect while PostgreSQL is away and no
 * connection waits for it. Moves come from this process's own commits and, for those of other
 * replicas, from {@code policy.devices.v1}.
 */
@ApplicationScoped
class DeviceGroupMemory implements DeviceGroupListener {

  private static final String TOPIC = "policy.devices.v1";

  private final FeedStreams streams;
  private final TransactionSynchronizationRegistry transactions;
  private final ObjectMapper json;
  private final String bootstrapServers;
  private final Map<String, GroupRef> groups = new ConcurrentHashMap<>();
  private final Map<GroupRef, GroupRef> shared = new ConcurrentHashMap<>();
  private @Nullable WholeTopic reader;

  DeviceGroupMemory(
      FeedStreams streams,
      TransactionSynchronizationRegistry transactions,
      ObjectMapper json,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
    this.streams = streams;
    this.transactions = transactions;
    this.json = json;
    this.bootstrapServers = bootstrapServers;
  }

  /** The part of {@code policy/device} that counts here. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record DeviceMessage(String id, @Nullable GroupRef group) {}

  void start(@Observes StartupEvent event) {
    reader = WholeTopic.follow(bootstrapServers, TOPIC, this::take);
  }

  void stop(@Observes ShutdownEvent event) {
    if (reader != null) {
      reader.close();
    }
  }

  /** The group, if it is known here. */
  @Nullable GroupRef find(String deviceId) {
    return groups.get(deviceId);
  }

  /** Remembers what the database says, unless something newer is known. */
  GroupRef learn(String deviceId, GroupRef group) {
    return groups.computeIfAbsent(deviceId, unknown -> once(group));
  }

  @Override
  public void devicesMoved(Map<String, GroupRef> moved) {
    var copy = Map.copyOf(moved);
    transactions.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {}

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              copy.forEach(DeviceGroupMemory.this::move);
            }
          }
        });
  }

  @Override
  public void groupDeleted(String groupId) {
    // Its devices were moved before.
  }

  private void move(String deviceId, GroupRef group) {
    var known = once(group);
    if (!known.equals(groups.put(deviceId, known))) {
      streams.moved(deviceId, known);
    }
  }

  private GroupRef once(GroupRef group) {
    return shared.computeIfAbsent(group, same -> same);
  }

  private void take(ConsumerRecord<String, byte[]> message) {
    if (message.value() == null) {
      groups.remove(message.key());
      return;
    }
    try {
      var device = json.readValue(message.value(), DeviceMessage.class);
      var group = device.group();
      if (group == null) {
        groups.remove(device.id());
      } else {
        move(device.id(), group);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
