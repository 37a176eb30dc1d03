package io.gnomon.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.Use;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.lang.JoseException;

/**
 * A folder of RSA key pairs as PEM files, {@code <name>.key.pem} (PKCS#8, readable by the owner
 * alone) and {@code <name>.pub.pem}. A pair is made once, under a lock, and kept.
 */
public record KeyFolder(Path folder) {

  private static final int RSA_BITS = 2048;

  /**
   * File locks hold between processes; a JVM refuses a second one of its own instead of waiting.
   */
  private static final Object IN_THIS_JVM = new Object();

  /** Makes the pair unless it is there. */
  public void ensure(String name) throws IOException, GeneralSecurityException {
    Files.createDirectories(folder);
    synchronized (IN_THIS_JVM) {
      makeUnlessThere(name);
    }
  }

  private void makeUnlessThere(String name) throws IOException, GeneralSecurityException {
    var lockFile = folder.resolve(".lock");
    try (var channel =
            FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.lock()) {
      if (lock.isValid() && Files.notExists(publicKeys(name))) {
        makePair(name);
      }
    }
  }

  /** The file of the public keys. */
  public Path publicKeys(String name) {
    return folder.resolve(name + ".jwks.json");
  }

  /** The id of the key to sign with. */
  public String keyId(String name) throws IOException, JoseException {
    return new JsonWebKeySet(Files.readString(publicKeys(name))).getJsonWebKeys().get(0).getKeyId();
  }

  /** The file of the private key. */
  public Path privateKeyFile(String name) {
    return folder.resolve(name + ".key.pem");
  }

  /** The private key, to sign with. */
  public PrivateKey privateKey(String name) throws IOException, GeneralSecurityException {
    var base64 = Files.readString(privateKeyFile(name)).replaceAll("-----[A-Z ]+-----|\\s", "");
    return KeyFactory.getInstance("RSA")
        .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
  }

  private void makePair(String name) throws IOException, GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(RSA_BITS);
    var pair = generator.generateKeyPair();
    OwnerFile.write(privateKeyFile(name), Pem.of(pair.getPrivate()));
    Files.writeString(publicKeys(name), keySet(pair.getPublic()));
  }

  private static String keySet(PublicKey key) {
    var jwk = new RsaJsonWebKey((RSAPublicKey) key);
    jwk.setKeyId(jwk.calculateBase64urlEncodedThumbprint("SHA-256"));
    jwk.setUse(Use.SIGNATURE);
    jwk.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
    return new JsonWebKeySet(jwk).toJson();
  }
}
