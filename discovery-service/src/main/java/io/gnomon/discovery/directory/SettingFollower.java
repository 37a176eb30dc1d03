package io.gnomon.discovery.directory;

import io.gnomon.kit.topic.CompactedTable;
import io.gnomon.kit.topic.TopicReader;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The settings of the organisation. */
@ApplicationScoped
public class SettingFollower {

  private static final String CHANNEL = "settings";
  private static final String ENDPOINT_TELEMETRY = "endpointTelemetry";

  private static final String PSEUDONYMS_USERS = "pseudonyms.users";
  private static final String PSEUDONYMS_DEVICES = "pseudonyms.devices";

  private static final String TIME_ZONE = "timeZone";

  /** With the name that the IANA database has for it. */
  private static final ZoneId UTC = ZoneId.of("UTC");

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
    return isOn(ENDPOINT_TELEMETRY) ? Telemetry.ON : Telemetry.OFF;
  }

  /** Whether the topic was read to its end once since the start. */
  public boolean isRead() {
    return topics.isRead(CHANNEL);
  }

  /** Whether names of users are kept as pseudonyms; off is the default. */
  public boolean hidesUserNames() {
    return isOn(PSEUDONYMS_USERS);
  }

  /** Whether names of devices are shown as pseudonyms; off is the default. */
  public boolean hidesDeviceNames() {
    return isOn(PSEUDONYMS_DEVICES);
  }

  private boolean isOn(String name) {
    return settings.get(name).filter(each -> each.value().equals("true")).isPresent();
  }

  /**
   * In which people of the organisation read times. UTC is the default, and holds until the topic
   * was read and where the zone is not known here.
   */
  public ZoneId timeZone() {
    return settings.get(TIME_ZONE).flatMap(each -> zone(each.value())).orElse(UTC);
  }

  private static Optional<ZoneId> zone(String id) {
    try {
      return Optional.of(ZoneId.of(id));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
