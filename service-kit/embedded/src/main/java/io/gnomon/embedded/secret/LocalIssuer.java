package io.gnomon.embedded.secret;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Signs tokens for people (and, in tests, for devices) where no identity provider is at hand. */
public record LocalIssuer(String issuer, String audience, String keyId, PrivateKey key) {

  /** The issuer of people's tokens; its key pair is {@code humans} in the folder. */
  public static LocalIssuer humans(KeyFolder keys) {
    return of("https://gnomon.local/humans", "gnomon", keys, "humans");
  }

  /**
   * The issuer of devices' tokens, for tests: in a running system only policy-service signs them.
   */
  public static LocalIssuer devices(KeyFolder keys) {
    return of("https://gnomon.local/devices", "gnomon-agent", keys, "gnomon");
  }

  /** A token of that subject with every role that people have. */
  public String administratorToken(String subject, Duration lifetime) {
    return token(subject, lifetime, "viewer", "analyst", "admin", "privacy");
  }

  /** A token of that subject with those roles, as compact JWT (RS256). */
  public String token(String subject, Duration lifetime, String... roles) {
    return token(subject, Instant.now(), lifetime, roles);
  }

  /** A token as if issued at that time. */
  public String token(String subject, Instant issuedAt, Duration lifetime, String... roles) {
    var claims = new JwtClaims();
    claims.setIssuer(issuer);
    claims.setAudience(audience);
    claims.setSubject(subject);
    claims.setStringClaim("upn", subject);
    claims.setJwtId(UUID.randomUUID().toString());
    claims.setIssuedAt(NumericDate.fromSeconds(issuedAt.getEpochSecond()));
    claims.setExpirationTime(NumericDate.fromSeconds(issuedAt.plus(lifetime).getEpochSecond()));
    claims.setStringListClaim("groups", List.of(roles));
    return sign(claims);
  }

  private String sign(JwtClaims claims) {
    var signature = new JsonWebSignature();
    signature.setPayload(claims.toJson());
    signature.setKey(key);
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
    signature.setKeyIdHeaderValue(keyId);
    signature.setHeader("typ", "JWT");
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException("the token cannot be signed", e);
    }
  }

  private static LocalIssuer of(String issuer, String audience, KeyFolder keys, String name) {
    try {
      keys.ensure(name);
      return new LocalIssuer(issuer, audience, keys.keyId(name), keys.privateKey(name));
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("no signing key in " + keys.folder(), e);
    }
  }
}
