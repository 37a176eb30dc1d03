package io.gnomon.agent.device;

import io.gnomon.agent.organisation.Department;
import org.jspecify.annotations.Nullable;

/**
 * What a device is from the day it was made.
 *
 * @param ordinal its place in the fleet
 * @param enrolmentToken absent once nothing is left to enrol with
 */
public record DeviceProfile(
    int ordinal,
    String name,
    Department department,
    String platform,
    String user,
    String ipAddress,
    DeviceKey key,
    @Nullable String enrolmentToken) {

  /** A copy with another identity. */
  public DeviceProfile withKey(DeviceKey another) {
    return new DeviceProfile(
        ordinal, name, department, platform, user, ipAddress, another, enrolmentToken);
  }
}
