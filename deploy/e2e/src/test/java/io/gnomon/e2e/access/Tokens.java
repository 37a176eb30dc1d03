package io.gnomon.e2e.access;

import static io.gnomon.e2e.RunningGnomon.stack;

import io.gnomon.embedded.secret.KeyFolder;
import io.gnomon.embedded.secret.LocalIssuer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Consumer;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** Makes a token of each kind, with the keys of the installation that runs. */
final class Tokens {

  static final String REVOKED_SUBJECT = "revoked-in-the-access-matrix";

  static final String REVOKED_ID = UUID.randomUUID().toString();

  /** One day more than gnomon.identity.max-token-life. */
  private static final Duration TOO_LONG = Duration.ofDays(32);

  private static final Duration LIFETIME = Duration.ofMinutes(10);
  private static final float LIFETIME_MINUTES = LIFETIME.toMinutes();
  private static final String[] ALL_ROLES = {
    "viewer", "analyst", "admin", "privacy", "provisioning", "device"
  };

  private final LocalIssuer humans;
  private final LocalIssuer devices;
  private final KeyFolder keys;
  private final String deviceId;
  private final String revokedDeviceId;

  /** Made before the revocation: a later token of that subject is another matter. */
  private final String revoked;

  /**
   * Nothing is revoked yet.
   *
   * @param revokedDeviceId of the device that will be
   */
  Tokens(String deviceId, String revokedDeviceId) {
    this.keys = stack().home().keys();
    this.humans = LocalIssuer.humans(keys);
    this.devices = LocalIssuer.devices(keys);
    this.deviceId = deviceId;
    this.revokedDeviceId = revokedDeviceId;
    this.revoked = humans.token(REVOKED_SUBJECT, LIFETIME, ALL_ROLES);
  }

  /** Null where the request has none. */
  @Nullable String of(TokenKind kind) {
    return switch (kind) {
      case NONE -> null;
      case GARBAGE -> "bm90.YQ.dG9rZW4";
      case EXPIRED -> humans.token("expired", Duration.ofMinutes(-10), ALL_ROLES);
      case NOT_YET_VALID -> signed(claims(humans, c -> c.setNotBefore(inFiveMinutes())));
      case WRONG_ISSUER -> signed(claims(humans, c -> c.setIssuer("https://elsewhere.example")));
      case WRONG_AUDIENCE -> signed(claims(humans, c -> c.setAudience("elsewhere")));
      case WRONG_KEY -> signedByAnotherKey();
      case ALGORITHM_NONE -> unsigned();
      case HMAC_WITH_PUBLIC_KEY -> signedWithPublicKey();
      case REVOKED -> revoked;
      case REVOKED_BY_ID -> signed(claims(humans, c -> c.setJwtId(REVOKED_ID)));
      case OF_REVOKED_DEVICE -> devices.token(revokedDeviceId, LIFETIME, "device");
      case LIVES_TOO_LONG -> humans.token("long-lived", TOO_LONG, ALL_ROLES);
      case WITHOUT_ISSUED_AT -> signed(claims(humans, c -> c.unsetClaim("iat")));
      case DEVICE -> devices.token(deviceId, LIFETIME, "device");
      case DEVICE_AS_ADMIN -> devices.token(deviceId, LIFETIME, "admin", "viewer", "analyst");
      case PERSON_AS_DEVICE -> humans.token(deviceId, LIFETIME, "device");
      case VIEWER, ANALYST, ADMIN, PRIVACY, PROVISIONING, WITHOUT_ROLES ->
          humans.token(kind.name(), LIFETIME, kind.roles().toArray(String[]::new));
    };
  }

  private static JwtClaims claims(LocalIssuer issuer, Consumer<JwtClaims> change) {
    var claims = new JwtClaims();
    claims.setIssuer(issuer.issuer());
    claims.setAudience(issuer.audience());
    claims.setSubject("somebody");
    claims.setJwtId(UUID.randomUUID().toString());
    claims.setIssuedAt(NumericDate.now());
    claims.setExpirationTimeMinutesInTheFuture(LIFETIME_MINUTES);
    claims.setStringListClaim("groups", ALL_ROLES);
    change.accept(claims);
    return claims;
  }

  private static NumericDate inFiveMinutes() {
    var date = NumericDate.now();
    date.addSeconds(300);
    return date;
  }

  private String signed(JwtClaims claims) {
    return compact(claims, AlgorithmIdentifiers.RSA_USING_SHA256, humans.key());
  }

  private String signedByAnotherKey() {
    try {
      var other = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
      return compact(claims(humans, c -> {}), AlgorithmIdentifiers.RSA_USING_SHA256, other);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private String unsigned() {
    return compact(claims(humans, c -> {}), AlgorithmIdentifiers.NONE, null);
  }

  /** As PEM, which is what one finds who looks for the public key. */
  private String signedWithPublicKey() {
    try {
      var set = new JsonWebKeySet(Files.readString(publicKeys()));
      var key = ((RsaJsonWebKey) set.getJsonWebKeys().get(0)).getRsaPublicKey().getEncoded();
      var pem =
          "-----BEGIN PUBLIC KEY-----\n"
              + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key)
              + "\n-----END PUBLIC KEY-----\n";
      return compact(
          claims(humans, c -> {}),
          AlgorithmIdentifiers.HMAC_SHA256,
          new HmacKey(pem.getBytes(StandardCharsets.US_ASCII)));
    } catch (IOException | JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path publicKeys() {
    return keys.publicKeys("humans");
  }

  private String compact(JwtClaims claims, String algorithm, @Nullable Key key) {
    var signature = new JsonWebSignature();
    signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
    signature.setPayload(claims.toJson());
    signature.setKey(key);
    signature.setAlgorithmHeaderValue(algorithm);
    signature.setKeyIdHeaderValue(humans.keyId());
    signature.setHeader("typ", "JWT");
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }
}
