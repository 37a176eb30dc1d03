package io.gnomon.policy.devicetoken;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** Reads the signing key from its files. */
final class SigningKeyReader {

  private SigningKeyReader() {}

  /** Changes with each change of the files. */
  static String version(Path keysDir) throws IOException {
    try {
      return Files.getLastModifiedTime(keyFile(keysDir))
          + " "
          + Files.getLastModifiedTime(setFile(keysDir));
    } catch (NoSuchFileException e) {
      throw missing(e);
    }
  }

  /** The key in that folder; the message of a failure says in one line what is missing. */
  static SigningKey read(Path keysDir) throws IOException {
    var file = keyFile(keysDir);
    try {
      return signingKey(privateKey(file), setFile(keysDir));
    } catch (NoSuchFileException e) {
      throw missing(e);
    } catch (GeneralSecurityException | JoseException | IllegalArgumentException e) {
      throw new IOException("%s cannot be used: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static Path keyFile(Path keysDir) {
    return keysDir.resolve("gnomon.key.pem");
  }

  private static Path setFile(Path keysDir) {
    return keysDir.resolve("gnomon.jwks.json");
  }

  private static IOException missing(NoSuchFileException e) {
    return new IOException(e.getFile() + " is missing; ./gnomon keys makes it", e);
  }

  private static RSAPrivateCrtKey privateKey(Path file)
      throws IOException, GeneralSecurityException {
    var base64 = Files.readString(file).replaceAll("-----[A-Z ]+-----|\\s", "");
    var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
    return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(spec);
  }

  private static RSAPublicKey publicKey(RSAPrivateCrtKey key) throws GeneralSecurityException {
    var spec = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
    return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(spec);
  }

  /** With the key id of the set, so that tokens and set name the key alike. */
  private static SigningKey signingKey(RSAPrivateCrtKey privateKey, Path setFile)
      throws IOException, GeneralSecurityException, JoseException {
    var publicKey = publicKey(privateKey);
    var set = new JsonWebKeySet(Files.readString(setFile));
    for (var each : set.getJsonWebKeys()) {
      if (each instanceof PublicJsonWebKey known && known.getPublicKey().equals(publicKey)) {
        return new SigningKey(each.getKeyId(), privateKey, set.toJson());
      }
    }
    throw new JoseException(setFile + " does not have the public half of the signing key");
  }
}
