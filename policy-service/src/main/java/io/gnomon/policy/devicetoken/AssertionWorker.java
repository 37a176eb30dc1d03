package io.gnomon.policy.devicetoken;

import io.gnomon.kit.problem.BusyException;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.policy.PolicyProblem;
import io.gnomon.policy.device.DeviceKeyService;
import io.gnomon.policy.device.DeviceKeyService.CounterUse;
import io.gnomon.policy.throttling.Admission;
import io.gnomon.policy.throttling.AdmissionService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Answers assertions with tokens, those that came together in one transaction. Only one that its
 * device has signed takes of the limit that all devices share: others can be forged, and cost a
 * place in the queue, a part of one look-up, and a signature check where the device exists.
 */
@ApplicationScoped
class AssertionWorker {

  private final DeviceKeyService devices;
  private final TokenIssuer issuer;
  private final AssertionVerifier verifier;
  private final AdmissionService admissions;
  private final Clock clock;

  AssertionWorker(
      DeviceKeyService devices,
      TokenIssuer issuer,
      DeviceTokenConfig config,
      AdmissionService admissions,
      Clock clock) {
    this.admissions = admissions;
    this.devices = devices;
    this.issuer = issuer;
    this.verifier = new AssertionVerifier(clock, config.clockSkew());
    this.clock = clock;
  }

  private record Verified(TokenWait request, CounterUse use) {}

  /**
   * No connection is held during the signature checks, and the state of the counter is kept
   * although a request is refused.
   *
   * @return whether any of them was signed by its device, and admitted
   */
  boolean answer(List<TokenWait> batch) {
    var keys = devices.keys(batch.stream().map(TokenWait::deviceId).distinct().toList());
    var verified =
        batch.stream()
            .map(request -> verified(request, keys.get(request.deviceId())))
            .flatMap(Optional::stream)
            .toList();
    var uses = new LinkedHashMap<UUID, CounterUse>();
    verified.forEach(each -> uses.putIfAbsent(each.use().deviceId(), each.use()));
    var advanced =
        uses.isEmpty() ? Set.<UUID>of() : devices.advanceAll(uses.values(), clock.instant());
    for (var each : verified) {
      var id = each.use().deviceId();
      answer(each, advanced.contains(id) && each.use() == uses.get(id));
    }
    return !verified.isEmpty();
  }

  /** Empty where it was refused. */
  private Optional<Verified> verified(TokenWait request, DeviceKeyService.@Nullable Key key) {
    if (key == null) {
      refuse(request, PolicyProblem.DEVICE_UNKNOWN, DeviceTokenService.UNKNOWN);
      return Optional.empty();
    }
    var assertion =
        verifier.verify(request.assertion(), request.deviceId().toString(), key.publicKey());
    if (assertion.isEmpty()) {
      refuse(request, PolicyProblem.ASSERTION_INVALID, DeviceTokenService.INVALID);
    }
    return assertion
        .filter(found -> isAdmitted(request))
        .map(
            found ->
                new Verified(
                    request, new CounterUse(request.deviceId(), found.counter(), found.hash())));
  }

  /** Before its counter is used: the device may send the same assertion again. */
  private boolean isAdmitted(TokenWait request) {
    try {
      admissions.admit(Admission.TOKEN);
      return true;
    } catch (BusyException e) {
      request.answer().completeExceptionally(e);
      return false;
    }
  }

  private void answer(Verified each, boolean advanced) {
    try {
      if (advanced) {
        grant(each.request());
      } else {
        explain(each);
      }
    } catch (RuntimeException e) {
      each.request().answer().completeExceptionally(e);
    }
  }

  private void explain(Verified each) {
    var request = each.request();
    switch (devices.advance(each.use(), clock.instant())) {
      case ADVANCED, REPEATED -> grant(request);
      case STALE ->
          refuse(
              request,
              PolicyProblem.ASSERTION_INVALID,
              "An assertion with a greater counter was used before");
      case CLONED ->
          refuse(
              request,
              PolicyProblem.DEVICE_CLONED,
              "An administrator has to revoke it, and the device has to enrol again");
      case REVOKED -> refuse(request, PolicyProblem.DEVICE_REVOKED, DeviceTokenService.UNKNOWN);
    }
  }

  private void grant(TokenWait request) {
    request.answer().complete(issuer.issue(request.deviceId().toString()));
  }

  private static void refuse(TokenWait request, PolicyProblem why, String detail) {
    request.answer().completeExceptionally(new ProblemException(why, detail));
  }
}
