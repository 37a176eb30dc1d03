package io.gnomon.policy.profile;

import io.gnomon.policy.devicegroup.DeviceGroupListener;
import io.gnomon.policy.devicegroup.GroupRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Keeps profiles free of groups that are gone. */
@ApplicationScoped
class ProfileGroups implements DeviceGroupListener {

  private final ScopedProfiles profiles;

  ProfileGroups(ScopedProfiles profiles) {
    this.profiles = profiles;
  }

  @Override
  public void devicesMoved(Map<String, GroupRef> moved) {
    // A profile names groups, not devices.
  }

  @Override
  public void groupDeleted(String groupId) {
    profiles.forgetGroup(groupId);
  }
}
