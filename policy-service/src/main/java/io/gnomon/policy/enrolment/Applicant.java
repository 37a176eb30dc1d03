package io.gnomon.policy.enrolment;

import io.gnomon.policy.device.NewDevice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A device that asks to be enrolled; everything is checked that needs no database.
 *
 * @param tokenHash of the enrolment token that it shows
 * @param publicKey as JWK
 * @param keyThumbprint of that key
 */
record Applicant(
    String tokenHash,
    String name,
    String osPlatform,
    @Nullable String domain,
    String publicKey,
    String keyThumbprint) {

  /** Ends the request where the key is none. */
  static Applicant of(EnrolmentRequest request) {
    var jwk = request.publicKey().jwk();
    return new Applicant(
        new TokenSecret(request.enrolmentToken()).hash(),
        request.deviceName().strip(),
        request.osPlatform().strip(),
        blankToNull(request.domain()),
        DevicePublicKey.json(jwk),
        jwk.calculateBase64urlEncodedThumbprint("SHA-256"));
  }

  NewDevice enrolledWith(LockedToken token) {
    return new NewDevice(
        name, osPlatform, domain, List.copyOf(token.tags()), publicKey, keyThumbprint, token.id());
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
