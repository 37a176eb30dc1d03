package io.gnomon.agent.fleet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The persistent state of a fleet.
 *
 * @param boots how often it was started: no counter of an earlier start is used again
 */
public record FleetState(int boots, List<SavedDevice> devices) {

  /** No fleet yet. */
  static final FleetState NONE = new FleetState(0, List.of());

  public FleetState {
    devices = List.copyOf(devices);
  }

  /**
   * One device.
   *
   * @param key its key pair
   * @param id absent before the first enrolment
   * @param removed whether it was taken out of the fleet; it keeps its index, as all others do
   * @param enrolmentToken also needed if the server no longer knows the device
   */
  public record SavedDevice(
      String name,
      String department,
      String key,
      @Nullable String id,
      @Nullable String enrolmentToken,
      @Nullable List<String> earlierIds,
      @Nullable Boolean removed) {}

  FleetState nextBoot() {
    return new FleetState(boots + 1, devices);
  }
}
