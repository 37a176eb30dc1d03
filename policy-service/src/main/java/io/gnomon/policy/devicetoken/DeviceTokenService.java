package io.gnomon.policy.devicetoken;

import io.gnomon.kit.problem.ProblemException;
import io.gnomon.policy.PolicyProblem;
import io.gnomon.policy.admission.Admission;
import io.gnomon.policy.admission.AdmissionService;
import io.gnomon.policy.device.DeviceKeyService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Answers assertions with tokens. */
@ApplicationScoped
class DeviceTokenService {

  private final AdmissionService admissions;
  private final DeviceKeyService devices;
  private final TokenIssuer issuer;
  private final AssertionVerifier verifier;
  private final Clock clock;

  DeviceTokenService(
      AdmissionService admissions,
      DeviceKeyService devices,
      TokenIssuer issuer,
      DeviceTokenConfig config,
      Clock clock) {
    this.admissions = admissions;
    this.devices = devices;
    this.issuer = issuer;
    this.verifier = new AssertionVerifier(clock, config.clockSkew());
    this.clock = clock;
  }

  /**
   * Not one transaction: no connection is held during the signature checks, and the state of the
   * counter is kept although the request is refused.
   */
  TokenResponse request(String text) {
    var deviceId = AssertionVerifier.claimedDevice(text).orElseThrow(DeviceTokenService::invalid);
    admissions.admit(Admission.TOKEN);
    var key = devices.find(deviceId).orElseThrow(DeviceTokenService::unknown);
    var assertion =
        verifier.verify(text, deviceId, key.publicKey()).orElseThrow(DeviceTokenService::invalid);
    var advance = devices.advance(deviceId, assertion.counter(), assertion.hash(), clock.instant());
    return switch (advance) {
      case ADVANCED, REPEATED -> issuer.issue(deviceId);
      case STALE ->
          throw new ProblemException(
              PolicyProblem.ASSERTION_INVALID,
              "An assertion with a greater counter was used before");
      case CLONED ->
          throw new ProblemException(
              PolicyProblem.DEVICE_CLONED,
              "An administrator has to revoke it, and the device has to enrol again");
      case REVOKED ->
          throw new ProblemException(
              PolicyProblem.DEVICE_REVOKED, "Enrol again with an enrolment token");
    };
  }

  private static ProblemException unknown() {
    return new ProblemException(
        PolicyProblem.DEVICE_UNKNOWN, "Enrol again with an enrolment token");
  }

  private static ProblemException invalid() {
    return new ProblemException(
        PolicyProblem.ASSERTION_INVALID,
        "It must be signed by the device's key, be meant for "
            + AssertionVerifier.AUDIENCE
            + ", and live at most 60 seconds by the clock of this service");
  }
}
