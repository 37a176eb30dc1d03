package io.gnomon.policy.enrolment;

import io.gnomon.policy.PolicyProblem;
import io.gnomon.policy.device.Device;

/** What became of one applicant once that is durable. */
sealed interface EnrolmentOutcome {

  /**
   * It is a device now.
   *
   * @param isNew not enrolled before; whoever shows a key that was may not be who has it
   */
  record Enrolled(Device device, boolean isNew) implements EnrolmentOutcome {}

  /** It is none. */
  record Refused(PolicyProblem why) implements EnrolmentOutcome {}
}
