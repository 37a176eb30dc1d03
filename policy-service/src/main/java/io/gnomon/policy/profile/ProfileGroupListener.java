package io.gnomon.policy.profile;

import io.gnomon.policy.devicegroup.DeviceGroupListener;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes deleted groups from profiles. */
@ApplicationScoped
class ProfileGroupListener implements DeviceGroupListener {

  private final ScopedProfileService profiles;

  ProfileGroupListener(ScopedProfileService profiles) {
    this.profiles = profiles;
  }

  @Override
  public void groupDeleted(String groupId) {
    profiles.removeGroup(groupId);
  }
}
