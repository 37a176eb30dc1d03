package io.gnomon.agent.device;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import java.util.Arrays;
import java.util.Base64;
import org.jose4j.jws.EcdsaUsingShaAlgorithm;

/** The P-256 key pair of a device, as its 96 bytes: key objects would take ten times the memory. */
public final class DeviceKey {

  private static final String CURVE = "secp256r1";
  private static final int FIELD = 32;
  private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

  private final byte[] bytes;

  private DeviceKey(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Generates a key pair. */
  public static DeviceKey generate() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec(CURVE));
      var pair = generator.generateKeyPair();
      var point = ((ECPublicKey) pair.getPublic()).getW();
      var bytes = new byte[3 * FIELD];
      put(((ECPrivateKey) pair.getPrivate()).getS(), bytes, 0);
      put(point.getAffineX(), bytes, FIELD);
      put(point.getAffineY(), bytes, 2 * FIELD);
      return new DeviceKey(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot make P-256 keys", e);
    }
  }

  /** Reads a key pair that {@link #text} wrote. */
  public static DeviceKey of(String text) {
    var bytes = Base64.getUrlDecoder().decode(text);
    if (bytes.length != 3 * FIELD) {
      throw new IllegalArgumentException("not a device key");
    }
    return new DeviceKey(bytes);
  }

  /** The whole key pair, private key included. */
  public String text() {
    return BASE64URL.encodeToString(bytes);
  }

  /** The public key as a JSON Web Key. */
  public JsonObject publicJwk() {
    return new JsonObject()
        .put("kty", "EC")
        .put("crv", "P-256")
        .put("x", BASE64URL.encodeToString(Arrays.copyOfRange(bytes, FIELD, 2 * FIELD)))
        .put("y", BASE64URL.encodeToString(Arrays.copyOfRange(bytes, 2 * FIELD, 3 * FIELD)));
  }

  /** Signs with ES256. */
  byte[] sign(byte[] message) {
    try {
      var parameters = AlgorithmParameters.getInstance("EC");
      parameters.init(new ECGenParameterSpec(CURVE));
      var curve = parameters.getParameterSpec(ECParameterSpec.class);
      var secret = new BigInteger(1, Arrays.copyOf(bytes, FIELD));
      var key = KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(secret, curve));
      var signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(key);
      signature.update(message);
      return EcdsaUsingShaAlgorithm.convertDerToConcatenated(signature.sign(), 2 * FIELD);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("a device key cannot sign", e);
    }
  }

  private static void put(BigInteger number, byte[] bytes, int at) {
    var digits = number.toByteArray();
    var length = Math.min(digits.length, FIELD);
    System.arraycopy(digits, digits.length - length, bytes, at + FIELD - length, length);
  }
}
