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
   * Puts all devices into the groups that the assignment returns; publishes those that moved.
   *
   * @return how many moved
   */
  int regroup(Function<DeviceAttributes, GroupRef> assignment);

  /** Publishes the devices of a group again, since its name changed. */
  void renamed(GroupRef group);
}
