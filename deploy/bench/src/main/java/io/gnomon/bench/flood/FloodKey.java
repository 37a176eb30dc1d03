package io.gnomon.bench.flood;

import io.vertx.core.json.JsonObject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/** The key pair of a device, and what it signs. */
final class FloodKey {

  private static final int COORDINATE_BYTES = 32;
  private static final int LIFE_SECONDS = 60;
  private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();
  private static final String HEADER = base64(new JsonObject().put("alg", "ES256"));

  private final KeyPair pair;

  private FloodKey(KeyPair pair) {
    this.pair = pair;
  }

  static FloodKey generate() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return new FloodKey(generator.generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The public key as a JSON Web Key. */
  JsonObject publicJwk() {
    var point = ((ECPublicKey) pair.getPublic()).getW();
    return new JsonObject()
        .put("kty", "EC")
        .put("crv", "P-256")
        .put("x", coordinate(point.getAffineX()))
        .put("y", coordinate(point.getAffineY()));
  }

  /** What a device asks for a token with. */
  String assertion(String deviceId, long counter) {
    long now = Instant.now().getEpochSecond();
    var claims =
        new JsonObject()
            .put("iss", deviceId)
            .put("sub", deviceId)
            .put("aud", "gnomon-token")
            .put("iat", now)
            .put("exp", now + LIFE_SECONDS)
            .put("jti", UUID.randomUUID().toString())
            .put("counter", counter);
    var signed = HEADER + "." + base64(claims);
    return signed + "." + BASE64URL.encodeToString(signature(signed));
  }

  private byte[] signature(String text) {
    try {
      var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(pair.getPrivate());
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(JsonObject json) {
    return BASE64URL.encodeToString(json.encode().getBytes(StandardCharsets.UTF_8));
  }

  private static String coordinate(BigInteger number) {
    var bytes = number.toByteArray();
    var padded = new byte[COORDINATE_BYTES];
    int used = Math.min(bytes.length, COORDINATE_BYTES);
    var tail = Arrays.copyOfRange(bytes, bytes.length - used, bytes.length);
    System.arraycopy(tail, 0, padded, COORDINATE_BYTES - used, used);
    return BASE64URL.encodeToString(padded);
  }
}
