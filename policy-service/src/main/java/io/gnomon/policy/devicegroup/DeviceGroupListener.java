package io.gnomon.policy.devicegroup;

/** Says what depends on a group, so that its deletion does not silently change what is blocked. */
public interface DeviceGroupListener {

  /** What names the group in its scope. */
  GroupUse usesOf(String groupId);
}
