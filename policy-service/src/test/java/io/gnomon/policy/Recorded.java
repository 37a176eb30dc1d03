package io.gnomon.policy;

import io.gnomon.policy.devicegroup.DevicesMoved;
import io.gnomon.policy.devicegroup.GroupRef;
import io.gnomon.policy.settings.Settings;
import io.gnomon.policy.settings.SettingsListener;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A listener that records its notifications. */
@Singleton
public class Recorded implements SettingsListener {

  public record Change(Settings now, String cause, String who) {}

  private final List<Change> changes = new CopyOnWriteArrayList<>();
  private final Map<String, GroupRef> moved = new ConcurrentHashMap<>();

  @Override
  public void settingsChanged(Settings now, String cause, String who) {
    changes.add(new Change(now, cause, who));
  }

  void devicesMoved(@Observes DevicesMoved devices) {
    moved.putAll(devices.groups());
  }

  public List<Change> changes() {
    return changes;
  }

  public Map<String, GroupRef> moved() {
    return moved;
  }
}
