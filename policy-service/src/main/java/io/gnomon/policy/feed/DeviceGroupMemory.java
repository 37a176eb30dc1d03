package io.gnomon.policy.feed;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.kit.topic.WholeTopic;
import io.gnomon.policy.device.DeviceDirectory;
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
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The group of each device, in memory, so that devices may connect while PostgreSQL is away and no
 * connection waits for it. It begins with what PostgreSQL says; moves come from this process's own
 * commits and, for those of other replicas, from {@code policy.devices.v1}, which tells old news
 * too.
 */
@ApplicationScoped
class DeviceGroupMemory implements DeviceGroupListener {

  private static final Logger LOG = Logger.getLogger(DeviceGroupMemory.class);
  private static final String TOPIC = "policy.devices.v1";

  private final FeedStreams streams;
  private final DeviceDirectory directory;
  private final TransactionSynchronizationRegistry transactions;
  private final ObjectMapper json;
  private final String bootstrapServers;
  private final Map<String, Membership> groups = new ConcurrentHashMap<>();
  private final Map<GroupRef, GroupRef> shared = new ConcurrentHashMap<>();
  private @Nullable WholeTopic reader;

  DeviceGroupMemory(
      FeedStreams streams,
      DeviceDirectory directory,
      TransactionSynchronizationRegistry transactions,
      ObjectMapper json,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
    this.streams = streams;
    this.directory = directory;
    this.transactions = transactions;
    this.json = json;
    this.bootstrapServers = bootstrapServers;
  }

  /** The part of {@code policy/device} that counts here. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record DeviceMessage(String id, @Nullable GroupRef group, long epoch, long revision) {}

  /** A group, and how new that is. */
  private record Membership(GroupRef group, long epoch, long revision) {

    boolean isOlderThan(DeviceMessage message) {
      return epoch == message.epoch() ? revision < message.revision() : epoch < message.epoch();
    }

    /** The move's own message will tell its revision. */
    Membership movedTo(GroupRef other) {
      return new Membership(other, epoch, revision);
    }
  }

  void start(@Observes StartupEvent event) {
    read();
    reader = WholeTopic.follow(bootstrapServers, TOPIC, this::take);
  }

  void stop(@Observes ShutdownEvent event) {
    if (reader != null) {
      reader.close();
    }
  }

  /** The group, if it is known here. */
  @Nullable GroupRef find(String deviceId) {
    var known = groups.get(deviceId);
    return known == null ? null : known.group();
  }

  /** Remembers what the database says, unless something newer is known. */
  GroupRef learn(String deviceId, GroupRef group) {
    return groups.computeIfAbsent(deviceId, unknown -> new Membership(once(group), 0, 0)).group();
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

  /** What cannot be read now is learned device by device. */
  private void read() {
    var began = System.nanoTime();
    try {
      directory.eachPlacement(this::remember);
      LOG.infof(
          "the groups of %d devices were read in %d ms",
          groups.size(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
    } catch (RuntimeException e) {
      LOG.warnf("the groups of devices are learned later: %s", e.getMessage());
    }
  }

  private void remember(DeviceDirectory.Placement device) {
    groups.put(
        device.deviceId(), new Membership(once(device.group()), device.epoch(), device.revision()));
  }

  private void move(String deviceId, GroupRef group) {
    var to = once(group);
    groups.compute(
        deviceId, (id, known) -> known == null ? new Membership(to, 0, 0) : known.movedTo(to));
    streams.moved(deviceId, to);
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
      take(json.readValue(message.value(), DeviceMessage.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(DeviceMessage device) {
    var group = device.group();
    if (group == null) {
      groups.remove(device.id());
      return;
    }
    var known = groups.get(device.id());
    if (known == null || known.isOlderThan(device)) {
      groups.put(device.id(), new Membership(once(group), device.epoch(), device.revision()));
      streams.moved(device.id(), once(group));
    }
  }
}
