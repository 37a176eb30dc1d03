package io.gnomon.policy.devicegroup;

import java.util.Map;

/** Acts on changes of groups, in the transaction of the change. */
public interface DeviceGroupListener {

  /**
   * Devices belong to another group now, or are new.
   *
   * @param moved the new group by device id; called several times where many move
   */
  void devicesMoved(Map<String, GroupRef> moved);

  /** The group is gone; its devices were moved before. */
  void groupDeleted(String groupId);
}
