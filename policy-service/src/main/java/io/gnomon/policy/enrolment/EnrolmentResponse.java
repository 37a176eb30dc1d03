package io.gnomon.policy.enrolment;

import io.gnomon.policy.device.Device;
import io.gnomon.policy.devicegroup.GroupRef;

record EnrolmentResponse(String deviceId, GroupRef group) {

  static EnrolmentResponse from(Device device) {
    return new EnrolmentResponse(device.id(), device.group());
  }
}
