package io.gnomon.policy.devicegroup;

/** Says what depends on a group, so that nobody deletes it and changes what is blocked unseen. */
public interface DeviceGroupListener {

  /** What names the group in its scope. */
  GroupUse usesOf(String groupId);
}
