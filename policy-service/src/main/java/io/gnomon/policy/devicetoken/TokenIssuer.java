package io.gnomon.policy.devicetoken;

import io.gnomon.kit.identity.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/**
 * Signs access tokens for devices (RS256: made once, verified by every service at each request).
 */
@ApplicationScoped
public class TokenIssuer {

  static final String ISSUER = "https://gnomon.local/devices";
  static final String AUDIENCE = "gnomon-agent";

  private final SigningKeyProvider keys;
  private final DeviceTokenConfig config;
  private final Clock clock;

  TokenIssuer(SigningKeyProvider keys, DeviceTokenConfig config, Clock clock) {
    this.keys = keys;
    this.config = config;
    this.clock = clock;
  }

  /** A token for the device of that id; the caller has checked that the device may have one. */
  public TokenResponse issue(String deviceId) {
    var now = clock.instant().getEpochSecond();
    var lifetime = config.lifetime().toSeconds();
    var claims = new JwtClaims();
    claims.setIssuer(ISSUER);
    claims.setAudience(AUDIENCE);
    claims.setSubject(deviceId);
    claims.setJwtId(UUID.randomUUID().toString());
    claims.setIssuedAt(NumericDate.fromSeconds(now));
    claims.setExpirationTime(NumericDate.fromSeconds(now + lifetime));
    claims.setStringListClaim("groups", List.of(Roles.DEVICE));
    return new TokenResponse(sign(claims), lifetime);
  }

  private String sign(JwtClaims claims) {
    var key = keys.key();
    var signature = new JsonWebSignature();
    signature.setPayload(claims.toJson());
    signature.setKey(key.privateKey());
    signature.setKeyIdHeaderValue(key.keyId());
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
    signature.setHeader("typ", "JWT");
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException("the token cannot be signed", e);
    }
  }
}
