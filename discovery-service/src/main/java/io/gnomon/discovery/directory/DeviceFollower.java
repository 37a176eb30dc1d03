package io.gnomon.discovery.directory;

import io.gnomon.kit.pseudonym.PseudonymKeyProvider;
import io.gnomon.kit.topic.FollowedTable;
import io.gnomon.kit.topic.TopicReader;
import io.gnomon.kit.topic.Versioned;
import io.gnomon.matching.pseudonym.PseudonymKind;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Names and groups of devices. */
@ApplicationScoped
public class DeviceFollower {

  private static final String CHANNEL = "devices";

  private final FollowedTable<DeviceMessage> devices;
  private final SettingFollower settings;
  private final PseudonymKeyProvider keys;

  DeviceFollower(TopicReader topics, SettingFollower settings, PseudonymKeyProvider keys) {
    this.devices = new FollowedTable<>(topics, CHANNEL, "The devices", DeviceMessage.class);
    this.settings = settings;
    this.keys = keys;
  }

  @Incoming(CHANNEL)
  @Blocking("topic-followers")
  void follow(ConsumerRecords<String, byte[]> records) {
    devices.apply(records);
  }

  /** Whether the topic was read to its end once since the start. */
  public boolean isRead() {
    return devices.isRead();
  }

  /** The ids of the devices that have the text in their names, whatever the case. */
  public List<String> called(String lowerCaseText) {
    return devices
        .whole()
        .keys(each -> name(each).toLowerCase(Locale.ROOT).contains(lowerCaseText));
  }

  /** The ids of all devices that are enrolled and not revoked. */
  public List<String> enrolled() {
    return devices.whole().keys(each -> each.group() != null);
  }

  /** The ids of the groups of all devices that are enrolled, by the ids of the devices. */
  public Map<String, String> groupIds() {
    var groups = new HashMap<String, String>();
    for (var id : enrolled()) {
      devices
          .whole()
          .get(id)
          .map(DeviceMessage::group)
          .ifPresent(group -> groups.put(id, group.id()));
    }
    return groups;
  }

  /** The device, if policy-service knows it. */
  public Optional<KnownDevice> device(String id) {
    return devices
        .soFar()
        .get(id)
        .map(each -> new KnownDevice(each.id(), name(each), each.group()));
  }

  /**
   * As it is shown: its id where there is no key to make a pseudonym of it. Hidden as long as it is
   * not known whether it is to be.
   */
  private String name(DeviceMessage device) {
    return !settings.isRead() || settings.hidesDeviceNames()
        ? keys.find().map(each -> each.of(PseudonymKind.DEVICE, device.name())).orElse(device.id())
        : device.name();
  }

  /** The part of {@code policy/device.v1} that is needed here. */
  record DeviceMessage(
      String id, String name, @Nullable DeviceGroup group, long epoch, long revision)
      implements Versioned {}
}
