package io.gnomon.policy.profile;

import io.gnomon.policy.devicegroup.DeviceGroupListener;
import io.gnomon.policy.devicegroup.GroupUse;
import jakarta.enterprise.context.ApplicationScoped;

/** Says which profiles include or exclude a group. */
@ApplicationScoped
class ProfileGroupListener implements DeviceGroupListener {

  private final ScopedProfileService profiles;

  ProfileGroupListener(ScopedProfileService profiles) {
    this.profiles = profiles;
  }

  @Override
  public GroupUse usesOf(String groupId) {
    return profiles.usesOf(groupId);
  }
}
