package io.gnomon.policy;

import static io.gnomon.testing.Callers.admin;
import static io.gnomon.testing.Callers.device;
import static io.gnomon.testing.Callers.nobody;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** A device of the example organisation, with a key pair of its own. */
public final class TestDevice {

  private final EllipticCurveJsonWebKey key;
  private final String name;
  private String id = "";

  private TestDevice(String name) {
    this.name = name;
    try {
      this.key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  public static TestDevice named(String name) {
    return new TestDevice(name);
  }

  /** Enrolled with a token that attests those tags. */
  public static TestDevice enrolled(String name, String... tags) {
    var device = new TestDevice(name);
    device.id =
        device.enrol(enrolmentToken(1, tags)).then().statusCode(201).extract().path("deviceId");
    return device;
  }

  public static String enrolmentToken(int maxUses, String... tags) {
    return admin()
        .body(Map.of("description", "test", "maxUses", maxUses, "tags", List.of(tags)))
        .post("/api/v1/enrolment-tokens")
        .then()
        .statusCode(201)
        .extract()
        .path("token");
  }

  public Response enrol(String enrolmentToken) {
    return nobody()
        .header("Gnomon-Protocol", "1")
        .body(
            Map.of(
                "enrolmentToken",
                enrolmentToken,
                "deviceName",
                name,
                "osPlatform",
                "Windows11",
                "domain",
                "example.org",
                "publicKey",
                key.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY)))
        .post("/agent/v1/enrolments");
  }

  public String id() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  /** Acknowledges that it has enforced a revision since then. */
  public void acknowledge(String cursor, long revision, Instant at) {
    tryToAcknowledge(cursor, revision, at).then().statusCode(204);
  }

  public Response tryToAcknowledge(String cursor, long revision, Instant at) {
    return device(id)
        .body(
            Map.of(
                "cursor",
                cursor,
                "enforced",
                List.of(Map.of("revision", revision, "at", at.toString()))))
        .post("/agent/v1/feed/acknowledgements");
  }

  /** Sends events as one batch, the first one since a start. */
  public void report(List<? extends Map<String, ?>> events) {
    tryToReport(events).then().statusCode(204);
  }

  public Response tryToReport(List<? extends Map<String, ?>> events) {
    return device(id)
        .body(Map.of("bootId", UUID.randomUUID(), "sequence", 1, "events", events))
        .post("/agent/v1/events");
  }

  public Response requestToken(String assertion) {
    return nobody().body(Map.of("assertion", assertion)).post("/agent/v1/tokens");
  }

  /** A good assertion with that counter, another one at each call. */
  public String assertion(long counter) {
    return assertion(counter, Duration.ofSeconds(60));
  }

  public String assertion(long counter, Duration life) {
    return sign(claims(counter, life));
  }

  public JwtClaims claims(long counter, Duration life) {
    var now = Instant.now();
    var claims = new JwtClaims();
    claims.setIssuer(id);
    claims.setSubject(id);
    claims.setAudience("gnomon-token");
    claims.setJwtId(UUID.randomUUID().toString());
    claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
    claims.setExpirationTime(NumericDate.fromSeconds(now.plus(life).getEpochSecond()));
    claims.setClaim("counter", counter);
    return claims;
  }

  public String sign(JwtClaims claims) {
    var signature = new JsonWebSignature();
    signature.setPayload(claims.toJson());
    signature.setKey(key.getPrivateKey());
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }
}
