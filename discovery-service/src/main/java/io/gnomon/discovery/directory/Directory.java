package io.gnomon.discovery.directory;

import io.gnomon.kit.topic.WholeTopic;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Names of devices, tags of apps, and whether telemetry is on. */
@ApplicationScoped
public class Directory {

  private static final String SETTINGS = "policy.settings.v1";
  private static final String DEVICES = "policy.devices.v1";
  private static final String APP_TAGS = "policy.app-tags.v1";
  private static final String ENDPOINT_TELEMETRY = "endpointTelemetry";

  private final TopicTable<SettingMessage> settings = new TopicTable<>(SettingMessage.class);
  private final TopicTable<DeviceMessage> devices = new TopicTable<>(DeviceMessage.class);
  private final TopicTable<AppTagMessage> tags = new TopicTable<>(AppTagMessage.class);
  private final List<AutoCloseable> readers = new ArrayList<>();
  private final String bootstrapServers;
  private volatile boolean settingsKnown;

  Directory(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  void start(@Observes StartupEvent event) {
    readers.add(
        FirstReading.start(bootstrapServers, SETTINGS, settings::take, () -> settingsKnown = true));
    readers.add(WholeTopic.follow(bootstrapServers, SETTINGS, settings::take));
    readers.add(WholeTopic.follow(bootstrapServers, DEVICES, devices::take));
    readers.add(WholeTopic.follow(bootstrapServers, APP_TAGS, tags::take));
  }

  void stop(@Observes ShutdownEvent event) throws Exception {
    for (var reader : readers) {
      reader.close();
    }
  }

  /** Off is the default; unknown until the settings were read once since the start. */
  public Telemetry telemetry() {
    if (!settingsKnown) {
      return Telemetry.UNKNOWN;
    }
    return settings.get(ENDPOINT_TELEMETRY).filter(s -> s.value().equals("true")).isPresent()
        ? Telemetry.ON
        : Telemetry.OFF;
  }

  /** The device, if policy-service knows it. */
  public Optional<KnownDevice> device(String id) {
    return devices.get(id).map(d -> new KnownDevice(d.id(), d.name(), d.group()));
  }

  /** The tag of the app, if it has one. */
  public Optional<String> tag(String appId) {
    return tags.get(appId).map(AppTagMessage::tag);
  }
}
