package io.gnomon.embedded.secret;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.Use;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.lang.JoseException;

/**
 * A folder of RSA key pairs: {@code <name>.key.pem} (PKCS#8, readable by the owner alone) and
 * {@code <name>.jwks.json}, a JWK set. A pair is made once, under a lock, and kept; see {@link
 * KeyRotation}. Beside them are secrets of random bytes.
 */
public record KeyFolder(Path folder) {

  private static final int RSA_BITS = 2048;

  /**
   * File locks hold between processes; a JVM refuses a second one of its own instead of waiting.
   */
  private static final Object IN_THIS_JVM = new Object();

  /** A change made while the folder is locked. */
  interface Change<T> {
    T make() throws IOException, GeneralSecurityException;
  }

  /**
   * Makes the pair unless it is there.
   *
   * @return whether it was made now
   */
  public boolean ensure(String name) throws IOException, GeneralSecurityException {
    return locked(() -> Files.notExists(publicKeys(name)) && makePair(name));
  }

  /**
   * Makes a file with a random secret, a line of Base64 that the owner alone can read, unless it is
   * there.
   *
   * @return whether it was made now
   */
  public boolean ensureSecret(String file, int bytes) throws IOException, GeneralSecurityException {
    var path = folder.resolve(file);
    return locked(() -> Files.notExists(path) && writeSecret(path, bytes, ""));
  }

  /** Puts a new secret on top of the file; those that were there stay below it. */
  public void addSecret(String file, int bytes) throws IOException, GeneralSecurityException {
    var path = folder.resolve(file);
    locked(() -> writeSecret(path, bytes, Files.exists(path) ? Files.readString(path) : ""));
  }

  private static boolean writeSecret(Path path, int bytes, String below) throws IOException {
    var secret = new byte[bytes];
    new SecureRandom().nextBytes(secret);
    AtomicFile.writeSecret(path, Base64.getEncoder().encodeToString(secret) + "\n" + below);
    return true;
  }

  public Path publicKeys(String name) {
    return folder.resolve(name + ".jwks.json");
  }

  /** The id of the key to sign with. */
  public String keyId(String name) throws IOException, GeneralSecurityException {
    var file = new JwkSetFile(publicKeys(name));
    return JwkSetFile.find(file.read(), RsaKeyFile.publicHalf(privateKey(name)))
        .orElseThrow(() -> new IOException(file.path() + " lacks the signing key"))
        .getKeyId();
  }

  public Path privateKeyFile(String name) {
    return folder.resolve(name + ".key.pem");
  }

  public PrivateKey privateKey(String name) throws IOException, GeneralSecurityException {
    return RsaKeyFile.read(privateKeyFile(name));
  }

  /** Runs the change while no other process changes the folder. */
  <T> T locked(Change<T> change) throws IOException, GeneralSecurityException {
    Files.createDirectories(folder);
    synchronized (IN_THIS_JVM) {
      try (var channel =
              FileChannel.open(
                  folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var lock = channel.lock()) {
        if (!lock.isValid()) {
          throw new IOException(folder + " cannot be locked");
        }
        return change.make();
      }
    }
  }

  static KeyPair newPair() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(RSA_BITS);
    return generator.generateKeyPair();
  }

  private boolean makePair(String name) throws IOException, GeneralSecurityException {
    var pair = newPair();
    RsaKeyFile.write(privateKeyFile(name), pair.getPrivate());
    new JwkSetFile(publicKeys(name)).write(new JsonWebKeySet(JwkSetFile.entry(pair.getPublic())));
    return true;
  }
}

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
