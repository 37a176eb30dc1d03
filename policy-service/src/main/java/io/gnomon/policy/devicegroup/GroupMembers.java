package io.gnomon.policy.devicegroup;

import java.util.Map;
import java.util.function.Function;

/**
 * The devices in groups. Implemented by the device feature; called in the transaction of a change.
 */
public interface GroupMembers {

  /**
   * How many devices that were not revoked are in each group; a group without any may be absent.
   */
  Map<String, Long> counts();

  /**
   * Puts all devices where the assignment says; tells the other services and the listeners.
   *
   * @return how many moved
   */
  int regroup(Function<DeviceAttributes, GroupRef> assignment);

  /** Tells the other services of that group's devices anew, since its name changed. */
  void renamed(GroupRef group);
}
