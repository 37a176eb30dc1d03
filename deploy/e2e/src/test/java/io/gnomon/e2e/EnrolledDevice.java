package io.gnomon.e2e;

import static io.gnomon.e2e.RunningGnomon.anonymouslyTo;
import static io.gnomon.e2e.RunningGnomon.stack;
import static io.gnomon.e2e.RunningGnomon.to;

import io.gnomon.embedded.secret.LocalIssuer;
import io.gnomon.local.installation.Part;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A device of the test's own, which no simulator knows. */
public record EnrolledDevice(String id) {

  private static final int COORDINATE_BYTES = 32;
  private static final Duration LIFETIME = Duration.ofHours(1);

  /** Enrols one more. */
  public static EnrolledDevice enrol() {
    return enrol("TEST-" + UUID.randomUUID(), enrolmentToken());
  }

  /** Enrols one that is called so. */
  public static EnrolledDevice enrol(String name, String enrolmentToken) {
    return new EnrolledDevice(
        anonymouslyTo(Part.POLICY)
            .contentType("application/json")
            .body(
                Map.of(
                    "enrolmentToken",
                    enrolmentToken,
                    "deviceName",
                    name,
                    "osPlatform",
                    "Linux",
                    "domain",
                    "example.org",
                    "publicKey",
                    publicKey()))
            .post("/agent/v1/enrolments")
            .then()
            .statusCode(201)
            .extract()
            .path("deviceId"));
  }

  /** A token of its own. */
  public String token() {
    return LocalIssuer.devices(stack().home().keys()).token(id, LIFETIME, "device");
  }

  private static String enrolmentToken() {
    return to(Part.POLICY)
        .contentType("application/json")
        .body(
            Map.of(
                "description",
                "a device of a test",
                "expiresInHours",
                1,
                "maxUses",
                1,
                "tags",
                List.of()))
        .post("/api/v1/enrolment-tokens")
        .then()
        .statusCode(201)
        .extract()
        .path("token");
  }

  private static Map<String, String> publicKey() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      var point = ((ECPublicKey) generator.generateKeyPair().getPublic()).getW();
      return Map.of(
          "kty",
          "EC",
          "crv",
          "P-256",
          "x",
          base64(point.getAffineX()),
          "y",
          base64(point.getAffineY()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(BigInteger coordinate) {
    var bytes = coordinate.toByteArray();
    var padded = new byte[COORDINATE_BYTES];
    int used = Math.min(bytes.length, COORDINATE_BYTES);
    System.arraycopy(
        Arrays.copyOfRange(bytes, bytes.length - used, bytes.length),
        0,
        padded,
        COORDINATE_BYTES - used,
        used);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(padded);
  }
}
