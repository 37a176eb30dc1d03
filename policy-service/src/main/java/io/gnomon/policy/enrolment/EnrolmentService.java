package io.gnomon.policy.enrolment;

import io.gnomon.kit.problem.ProblemException;
import io.gnomon.policy.PolicyProblem;
import io.gnomon.policy.device.Device;
import io.gnomon.policy.device.DeviceRegistry;
import io.gnomon.policy.device.NewDevice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jspecify.annotations.Nullable;

/** Admits devices. */
@ApplicationScoped
class EnrolmentService {

  private final EnrolmentTokenRepository tokens;
  private final DeviceRegistry registry;
  private final Clock clock;

  EnrolmentService(EnrolmentTokenRepository tokens, DeviceRegistry registry, Clock clock) {
    this.tokens = tokens;
    this.registry = registry;
    this.clock = clock;
  }

  /**
   * A key that was enrolled before gives the same device, whose first answer may have been lost.
   */
  @Transactional
  Device enrol(EnrolmentRequest request) {
    var now = clock.instant();
    var jwk = request.publicKey().jwk();
    var thumbprint = jwk.calculateBase64urlEncodedThumbprint("SHA-256");
    var hash = new TokenSecret(request.enrolmentToken()).hash();
    var token = tokens.byHash(hash).orElseThrow(EnrolmentService::refused);
    return registry
        .findByKey(thumbprint)
        .map(known -> again(known, token, now))
        .orElseGet(() -> enrol(request, jwk, token, now));
  }

  private Device enrol(
      EnrolmentRequest request,
      EllipticCurveJsonWebKey jwk,
      EnrolmentTokenEntity token,
      Instant now) {
    if (!token.isUsable(now)) {
      throw refused();
    }
    var device =
        registry.enrol(
            new NewDevice(
                request.deviceName().strip(),
                request.osPlatform().strip(),
                blankToNull(request.domain()),
                List.of(token.tags),
                DevicePublicKey.json(jwk),
                jwk.calculateBase64urlEncodedThumbprint("SHA-256"),
                token.id));
    if (!tokens.use(token.id, now)) {
      throw refused();
    }
    return device;
  }

  private static Device again(DeviceRegistry.Known known, EnrolmentTokenEntity token, Instant now) {
    if (known.enrolledWith() != token.id && !token.isUsable(now)) {
      throw refused();
    }
    return switch (known.device().state()) {
      case ACTIVE -> known.device();
      case REVOKED -> throw ended(PolicyProblem.DEVICE_REVOKED);
      case CLONED -> throw ended(PolicyProblem.DEVICE_CLONED);
    };
  }

  private static ProblemException ended(PolicyProblem problem) {
    return new ProblemException(problem, "This key was enrolled before; enrol with a new one");
  }

  private static ProblemException refused() {
    return new ProblemException(
        PolicyProblem.ENROLMENT_REFUSED,
        "It is unknown, expired, used up or revoked; ask an administrator for another");
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
