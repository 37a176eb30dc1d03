package io.gnomon.policy.devicegroup;

import java.util.List;

/**
 * What a group's rule looks at.
 *
 * @param name claimed by the device
 * @param osPlatform claimed by the device
 * @param domain claimed by the device; empty when it is in none
 * @param tags attested by the enrolment token or an administrator
 */
public record DeviceAttributes(String name, String osPlatform, String domain, List<String> tags) {

  public DeviceAttributes {
    tags = List.copyOf(tags);
  }
}
