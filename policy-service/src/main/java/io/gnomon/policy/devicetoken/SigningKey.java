package io.gnomon.policy.devicetoken;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.lang.JoseException;

/** The key that devices' tokens are signed with; the service does not start without it. */
@Singleton
@Startup
class SigningKey {

  private final RsaJsonWebKey key;
  private final String publicKeys;

  SigningKey(@ConfigProperty(name = "gnomon.keys-dir") Path keysDir) {
    try {
      this.key = read(keysDir.resolve("gnomon.key.pem"));
      this.publicKeys = publicKeys(keysDir.resolve("gnomon.jwks.json"), key);
    } catch (IOException | GeneralSecurityException | JoseException e) {
      throw new IllegalStateException("no usable signing key in " + keysDir, e);
    }
  }

  RSAPrivateCrtKey privateKey() {
    return (RSAPrivateCrtKey) key.getPrivateKey();
  }

  String keyId() {
    return key.getKeyId();
  }

  /** The JWK set; during a rotation it holds the next or the last key as well. */
  String publicKeys() {
    return publicKeys;
  }

  private static RsaJsonWebKey read(Path file) throws IOException, GeneralSecurityException {
    var base64 = Files.readString(file).replaceAll("-----[A-Z ]+-----|\\s", "");
    var factory = KeyFactory.getInstance("RSA");
    var privateKey =
        (RSAPrivateCrtKey)
            factory.generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
    var publicKey =
        factory.generatePublic(
            new RSAPublicKeySpec(privateKey.getModulus(), privateKey.getPublicExponent()));
    var jwk = new RsaJsonWebKey((RSAPublicKey) publicKey);
    jwk.setPrivateKey(privateKey);
    jwk.setKeyId(jwk.calculateBase64urlEncodedThumbprint("SHA-256"));
    return jwk;
  }

  /** Takes the key's id from the set, so that both name it alike. */
  private static String publicKeys(Path file, RsaJsonWebKey key) throws IOException, JoseException {
    var set = new JsonWebKeySet(Files.readString(file));
    for (var each : set.getJsonWebKeys()) {
      if (each instanceof PublicJsonWebKey known
          && known.getPublicKey().equals(key.getPublicKey())) {
        key.setKeyId(each.getKeyId());
        return set.toJson();
      }
    }
    throw new JoseException(file + " does not have the public half of the signing key");
  }
}
