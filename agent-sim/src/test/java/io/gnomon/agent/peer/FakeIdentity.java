package io.gnomon.agent.peer;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;

/** Enrols, and checks assertions as strictly as a real service. */
final class FakeIdentity {

  private final FakePeer peer;

  FakeIdentity(FakePeer peer) {
    this.peer = peer;
  }

  void enrol(HttpServerRequest request, JsonObject body) {
    if (!FakePeer.TOKEN.equals(body.getString("enrolmentToken"))) {
      FakePeer.problem(request, 403, "enrolment-refused");
      return;
    }
    var key = body.getJsonObject("publicKey");
    var device =
        peer.devices.values().stream()
            .filter(known -> known.publicKey.equals(key))
            .findFirst()
            .orElseGet(() -> new FakeDevice(UUID.randomUUID().toString(), body));
    peer.devices.put(device.id, device);
    FakePeer.answer(
        request, 201, new JsonObject().put("deviceId", device.id).put("group", FakeFeed.GROUP));
  }

  void token(HttpServerRequest request, JsonObject body) {
    var assertion = body.getString("assertion");
    try {
      var device = peer.devices.get(unverified(assertion).getSubject());
      if (device == null) {
        FakePeer.problem(request, 401, "device-unknown");
        return;
      }
      var claims = verified(assertion, device);
      var counter = claims.getClaimValue("counter", Long.class);
      if (counter <= device.counter) {
        FakePeer.problem(request, 401, "device-cloned");
        return;
      }
      device.counter = counter;
      var token = UUID.randomUUID().toString();
      peer.idByAccessToken.put(token, device.id);
      FakePeer.answer(
          request, 201, new JsonObject().put("accessToken", token).put("expiresIn", 900));
    } catch (InvalidJwtException | MalformedClaimException | JoseException e) {
      FakePeer.problem(request, 401, "assertion-invalid");
    }
  }

  private static JwtClaims unverified(String assertion) throws InvalidJwtException {
    return new JwtConsumerBuilder()
        .setSkipAllValidators()
        .setDisableRequireSignature()
        .setSkipSignatureVerification()
        .build()
        .processToClaims(assertion);
  }

  private static JwtClaims verified(String assertion, FakeDevice device)
      throws InvalidJwtException, JoseException {
    return new JwtConsumerBuilder()
        .setVerificationKey(
            PublicJsonWebKey.Factory.newPublicJwk(device.publicKey.getMap()).getPublicKey())
        .setExpectedIssuer(device.id)
        .setExpectedSubject(device.id)
        .setExpectedAudience("gnomon-token")
        .setRequireJwtId()
        .setRequireIssuedAt()
        .setRequireExpirationTime()
        .setAllowedClockSkewInSeconds(5)
        .build()
        .processToClaims(assertion);
  }
}
