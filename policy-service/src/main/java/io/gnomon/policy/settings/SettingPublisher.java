package io.gnomon.policy.settings;

import io.gnomon.kit.outbox.Outbox;
import io.gnomon.policy.FeedEpoch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Publishes settings to the other services, and notifies the listeners in this one. */
@ApplicationScoped
class SettingPublisher {

  private final Outbox outbox;
  private final FeedEpoch epoch;
  private final Instance<SettingsListener> listeners;

  SettingPublisher(Outbox outbox, FeedEpoch epoch, Instance<SettingsListener> listeners) {
    this.outbox = outbox;
    this.epoch = epoch;
    this.listeners = listeners;
  }

  /** Puts those rows on the topic; a setting that was never set has no record. */
  void publish(List<SettingEntity> rows) {
    var current = epoch.current();
    for (var row : rows) {
      @Nullable String value = row.value;
      if (value != null) {
        outbox.append(
            SettingMessage.TOPIC,
            row.name,
            new SettingMessage(row.name, value, current, row.revision));
      }
    }
  }

  void notifyListeners(Settings now, Map<SettingName, String> changed, String who) {
    var cause =
        changed.entrySet().stream()
            .map(entry -> entry.getKey().text() + " = " + entry.getValue())
            .collect(Collectors.joining(", ", "settings changed by " + who + ": ", ""));
    listeners.forEach(listener -> listener.settingsChanged(now, cause, who));
  }

  /** {@code policy/setting} of the contracts: one setting, as text. */
  record SettingMessage(String name, String value, long epoch, long revision) {

    static final String TOPIC = "policy.settings.v1";
  }
}
