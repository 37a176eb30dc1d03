package io.gnomon.policy.devicegroup;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A group of devices.
 *
 * @param rank the group of the lowest rank whose rule matches gets the device
 */
public record DeviceGroup(String id, String name, int rank, GroupRule rule) {

  /** The group as others name it. */
  public GroupRef ref() {
    return new GroupRef(id, name);
  }

  /** Whether this is where devices are that no rule matches. */
  @JsonIgnore
  public boolean isBuiltIn() {
    return id.equals(GroupRef.UNGROUPED.id());
  }
}
