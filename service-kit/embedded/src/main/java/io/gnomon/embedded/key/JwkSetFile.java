package io.gnomon.embedded.key;

import io.gnomon.embedded.machine.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.Use;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.lang.JoseException;

/** A file of public keys, which the services read again when it changes. */
record JwkSetFile(Path path) {

  private static final String ISSUED_AT = "iat";

  JsonWebKeySet read() throws IOException {
    try {
      return new JsonWebKeySet(Files.readString(path));
    } catch (JoseException e) {
      throw new IOException(path + " is no JWK set: " + e.getMessage(), e);
    }
  }

  void write(JsonWebKeySet set) throws IOException {
    AtomicFile.write(path, set.toJson());
  }

  static Optional<JsonWebKey> find(JsonWebKeySet set, PublicKey key) {
    return set.getJsonWebKeys().stream().filter(each -> each.getKey().equals(key)).findFirst();
  }

  /** A key as it stands in the set from now on; its id is its thumbprint. */
  static JsonWebKey entry(PublicKey key) {
    var jwk = new RsaJsonWebKey((RSAPublicKey) key);
    jwk.setKeyId(jwk.calculateBase64urlEncodedThumbprint("SHA-256"));
    jwk.setUse(Use.SIGNATURE);
    jwk.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
    jwk.setOtherParameter(ISSUED_AT, Instant.now().getEpochSecond());
    return jwk;
  }

  /** When the key was made; {@link Instant#EPOCH} where it does not say so. */
  static Instant madeAt(JsonWebKey key) {
    var seconds = key.getOtherParameterValue(ISSUED_AT, Number.class);
    return seconds == null ? Instant.EPOCH : Instant.ofEpochSecond(seconds.longValue());
  }
}
