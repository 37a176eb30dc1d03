package io.gnomon.policy.device;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.kit.outbox.Outbox;
import io.gnomon.kit.outbox.OutboxRecord;
import io.gnomon.policy.Epoch;
import io.gnomon.policy.devicegroup.DeviceGroupListener;
import io.gnomon.policy.devicegroup.DeviceGroups;
import io.gnomon.policy.devicegroup.GroupRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Map;

/** Tells the other services what devices are like now, and the listeners who moved. */
@ApplicationScoped
class DevicePublisher {

  private final Outbox outbox;
  private final Epoch epoch;
  private final DeviceGroups groups;
  private final ObjectMapper json;
  private final Instance<DeviceGroupListener> listeners;

  DevicePublisher(
      Outbox outbox,
      Epoch epoch,
      DeviceGroups groups,
      ObjectMapper json,
      Instance<DeviceGroupListener> listeners) {
    this.outbox = outbox;
    this.epoch = epoch;
    this.groups = groups;
    this.json = json;
    this.listeners = listeners;
  }

  void publish(List<DeviceEntity> rows) {
    var refs = groups.naming();
    var current = epoch.current();
    outbox.appendAll(
        rows.stream()
            .map(row -> DeviceMessage.of(row, refs.of(row.groupId), current))
            .map(this::record)
            .toList());
  }

  void tellMoved(Map<String, GroupRef> moved) {
    listeners.forEach(listener -> listener.devicesMoved(moved));
  }

  private OutboxRecord record(DeviceMessage message) {
    try {
      return new OutboxRecord(DeviceMessage.TOPIC, message.id(), json.writeValueAsBytes(message));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
