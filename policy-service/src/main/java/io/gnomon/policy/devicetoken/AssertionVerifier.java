package io.gnomon.policy.devicetoken;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;

/** Checks an assertion against the device's key and the clock. */
final class AssertionVerifier {

  static final String AUDIENCE = "gnomon-token";

  private static final Duration MAX_LIFETIME = Duration.ofSeconds(60);
  private static final int MAX_ID_LENGTH = 36;
  private static final long MAX_COUNTER = 1L << 53;

  /** Reads only the claimed subject, to find the key to verify with. */
  private static final JwtConsumer UNVERIFIED =
      new JwtConsumerBuilder()
          .setSkipAllValidators()
          .setDisableRequireSignature()
          .setSkipSignatureVerification()
          .build();

  private final Clock clock;
  private final Duration skew;

  AssertionVerifier(Clock clock, Duration skew) {
    this.clock = clock;
    this.skew = skew;
  }

  /** The device that the assertion names, unverified; empty where it names none. */
  static Optional<String> claimedDevice(String assertion) {
    try {
      return Optional.ofNullable(UNVERIFIED.processToClaims(assertion).getSubject())
          .filter(id -> id.length() <= MAX_ID_LENGTH);
    } catch (InvalidJwtException | MalformedClaimException e) {
      return Optional.empty();
    }
  }

  /**
   * The verified assertion; empty where anything is wrong with it.
   *
   * @param jwk the public key of that device
   */
  Optional<Assertion> verify(String assertion, String deviceId, String jwk) {
    try {
      var claims = consumer(deviceId, jwk).processToClaims(assertion);
      if (claims.getClaimValue("counter") instanceof Long counter
          && counter > 0
          && counter <= MAX_COUNTER
          && isShortLived(claims)) {
        return Optional.of(new Assertion(deviceId, counter, hash(assertion)));
      }
      return Optional.empty();
    } catch (InvalidJwtException | MalformedClaimException | JoseException e) {
      return Optional.empty();
    }
  }

  private JwtConsumer consumer(String deviceId, String jwk) throws JoseException {
    PublicKey key = PublicJsonWebKey.Factory.newPublicJwk(jwk).getPublicKey();
    return new JwtConsumerBuilder()
        .setJwsAlgorithmConstraints(
            AlgorithmConstraints.ConstraintType.PERMIT,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
        .setVerificationKey(key)
        .setExpectedIssuer(true, deviceId)
        .setExpectedSubject(deviceId)
        .setExpectedAudience(true, AUDIENCE)
        .setRequireJwtId()
        .setRequireIssuedAt()
        .setRequireExpirationTime()
        .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
        .setAllowedClockSkewInSeconds((int) skew.toSeconds())
        .build();
  }

  private boolean isShortLived(JwtClaims claims) throws MalformedClaimException {
    var issued = claims.getIssuedAt().getValue();
    var lifetime = claims.getExpirationTime().getValue() - issued;
    var latest = clock.instant().getEpochSecond() + skew.toSeconds();
    return lifetime > 0 && lifetime <= MAX_LIFETIME.toSeconds() && issued <= latest;
  }

  private static String hash(String assertion) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(assertion.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The content of a verified assertion.
   *
   * @param counter greater than in every earlier assertion of the device
   * @param hash of the whole text, to distinguish a repetition from another assertion with the same
   *     counter
   */
  record Assertion(String deviceId, long counter, String hash) {}
}
