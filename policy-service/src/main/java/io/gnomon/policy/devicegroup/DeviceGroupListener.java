package io.gnomon.policy.devicegroup;

/** Acts on changes of groups, in the transaction of the change. */
public interface DeviceGroupListener {

  /** The group was deleted; its devices were moved before. */
  void groupDeleted(String groupId);
}
