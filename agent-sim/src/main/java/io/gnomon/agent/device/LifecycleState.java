package io.gnomon.agent.device;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a device is in its life, and under which identity. Written by {@code DeviceLifecycle}, on
 * the event loop of the fleet.
 */
public final class LifecycleState {

  private DeviceProfile profile;
  private DeviceState state = DeviceState.ENROLLING;
  private @Nullable String id;
  private @Nullable List<String> earlierIds;
  private boolean online = true;

  /** The boot id as two numbers: a fleet of texts takes 64 bytes a device more. */
  private long bootIdHigh;

  private long bootIdLow;

  LifecycleState(DeviceProfile profile) {
    this.profile = profile;
    newBootId();
  }

  public DeviceProfile profile() {
    return profile;
  }

  public DeviceState state() {
    return state;
  }

  /** The id that the server assigned; null before the first enrolment. */
  public @Nullable String id() {
    return id;
  }

  /** Ids that it had before, as after the loss of its key. */
  public List<String> earlierIds() {
    return earlierIds == null ? List.of() : List.copyOf(earlierIds);
  }

  /** Identifies the run of the device's process; batches are numbered within it. */
  public String bootId() {
    return new UUID(bootIdHigh, bootIdLow).toString();
  }

  /** Whether it has a network. */
  public boolean online() {
    return online;
  }

  /** Whether the server may still hear from it. */
  public boolean isActive() {
    return state == DeviceState.ENROLLED || state == DeviceState.ENROLLING;
  }

  public void setOnline(boolean online) {
    this.online = online;
  }

  public void setState(DeviceState state) {
    this.state = state;
  }

  /** The server knows the device by this id from now on. */
  public void enrolled(String newId) {
    if (id != null && !id.equals(newId)) {
      earlierIds = earlierIds == null ? new ArrayList<>(2) : earlierIds;
      earlierIds.add(id);
    }
    id = newId;
    state = DeviceState.ENROLLED;
  }

  /** Has to enrol with another identity. */
  public void replaceProfile(DeviceProfile newProfile) {
    profile = newProfile;
    state = DeviceState.ENROLLING;
  }

  /** Begins another run of the device's process. */
  public void newBootId() {
    var random = UUID.randomUUID();
    bootIdHigh = random.getMostSignificantBits();
    bootIdLow = random.getLeastSignificantBits();
  }

  void restore(String savedId, List<String> savedEarlierIds) {
    id = savedId;
    earlierIds = savedEarlierIds.isEmpty() ? null : new ArrayList<>(savedEarlierIds);
    state = DeviceState.ENROLLED;
  }

  LifecycleState copy() {
    var copy = new LifecycleState(profile);
    copy.id = id;
    copy.state = state;
    return copy;
  }
}
