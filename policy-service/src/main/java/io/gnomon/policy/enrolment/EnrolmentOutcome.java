package io.gnomon.policy.enrolment;

import io.gnomon.policy.PolicyProblem;
import io.gnomon.policy.device.Device;

/** The result for one applicant, after it was committed. */
sealed interface EnrolmentOutcome {

  /**
   * It is a device now.
   *
   * @param isNew not enrolled before; a key that was enrolled before may be presented by another
   *     device
   */
  record Enrolled(Device device, boolean isNew) implements EnrolmentOutcome {}

  /** It is not enrolled. */
  record Refused(PolicyProblem why) implements EnrolmentOutcome {}
}
