package io.gnomon.discovery.directory;

import com.google.common.primitives.Longs;
import io.gnomon.kit.export.ExportTimeZone;
import io.gnomon.kit.pseudonym.PseudonymSwitch;
import io.gnomon.kit.topic.FollowedTable;
import io.gnomon.kit.topic.TopicReader;
import io.gnomon.kit.topic.Versioned;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The settings of the organisation. */
@ApplicationScoped
public class SettingFollower implements PseudonymSwitch, ExportTimeZone {

  private static final String CHANNEL = "settings";
  private static final String ENDPOINT_TELEMETRY = "endpointTelemetry";

  private static final String PSEUDONYMS_USERS = "pseudonyms.users";
  private static final String PSEUDONYMS_DEVICES = "pseudonyms.devices";

  private static final String USE_FLOOR_TRANSACTIONS = "useFloor.transactions";
  private static final String USE_FLOOR_TRAFFIC_BYTES = "useFloor.trafficBytes";

  private static final String TIME_ZONE = "timeZone";

  /** With the name that the IANA database has for it. */
  private static final ZoneId UTC = ZoneId.of("UTC");

  private final FollowedTable<SettingMessage> settings;

  SettingFollower(TopicReader topics) {
    this.settings = new FollowedTable<>(topics, CHANNEL, "The settings", SettingMessage.class);
  }

  @Incoming(CHANNEL)
  @Blocking("topic-followers")
  void follow(ConsumerRecords<String, byte[]> records) {
    settings.apply(records);
  }

  /** Off is the default; unknown until the topic was read to its end once since the start. */
  public Telemetry telemetry() {
    if (!settings.isRead()) {
      return Telemetry.UNKNOWN;
    }
    return isOn(ENDPOINT_TELEMETRY) ? Telemetry.ON : Telemetry.OFF;
  }

  /** Whether the topic was read to its end once since the start. */
  public boolean isRead() {
    return settings.isRead();
  }

  /** Whether names of users are kept as pseudonyms; off is the default. */
  public boolean hidesUserNames() {
    return isOn(PSEUDONYMS_USERS);
  }

  /** Whether names of devices are shown as pseudonyms; off is the default. */
  public boolean hidesDeviceNames() {
    return isOn(PSEUDONYMS_DEVICES);
  }

  @Override
  public boolean hidesNames() {
    return hidesUserNames() || hidesDeviceNames();
  }

  private boolean isOn(String name) {
    return settings.soFar().get(name).filter(each -> each.value().equals("true")).isPresent();
  }

  /**
   * In which people of the organisation read times. UTC is the default, and holds until the topic
   * was read and where the zone is not known here.
   */
  @Override
  public ZoneId timeZone() {
    return settings.soFar().get(TIME_ZONE).flatMap(each -> zone(each.value())).orElse(UTC);
  }

  /** From where on a user uses an app on a day; whatever is seen is use by default. */
  public UseFloor useFloor() {
    return new UseFloor(number(USE_FLOOR_TRANSACTIONS, 1), number(USE_FLOOR_TRAFFIC_BYTES, 0));
  }

  private long number(String name, long otherwise) {
    return settings.soFar().get(name).map(each -> Longs.tryParse(each.value())).orElse(otherwise);
  }

  private static Optional<ZoneId> zone(String id) {
    try {
      return Optional.of(ZoneId.of(id));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The part of {@code policy/setting.v1} that is needed here. */
  record SettingMessage(String name, String value, long epoch, long revision)
      implements Versioned {}

  /** Whether the organisation collects endpoint telemetry. */
  public enum Telemetry {
    ON,
    OFF,
    UNKNOWN
  }
}
