package io.gnomon.embedded.key;

import io.gnomon.embedded.machine.AtomicFile;
import io.gnomon.embedded.secret.Pem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/** RSA private keys as PEM files (PKCS#8) that their owner alone can read. */
final class RsaKeyFile {

  private RsaKeyFile() {}

  static RSAPrivateCrtKey read(Path file) throws IOException, GeneralSecurityException {
    var base64 = Files.readString(file).replaceAll("-----[A-Z ]+-----|\\s", "");
    return (RSAPrivateCrtKey)
        KeyFactory.getInstance("RSA")
            .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
  }

  static void write(Path file, PrivateKey key) throws IOException {
    AtomicFile.writeSecret(file, Pem.of(key));
  }

  static PublicKey publicHalf(PrivateKey key) throws GeneralSecurityException {
    var rsa = (RSAPrivateCrtKey) key;
    return KeyFactory.getInstance("RSA")
        .generatePublic(new RSAPublicKeySpec(rsa.getModulus(), rsa.getPublicExponent()));
  }
}
