package io.gnomon.embedded.secret;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The certificate authority of one installation: made once, it certifies the servers on this
 * machine. The JDK's keytool does the work; keys are of elliptic curves (P-256).
 */
public record CertificateAuthority(CertificateFiles files, PasswordFile passwords) {

  private static final Duration MIN_REMAINING = Duration.ofDays(30);
  private static final String SERVER = "server";
  private static final int KEYTOOL_SECONDS = 60;

  /** The command line can be read by every user of the machine, the environment cannot. */
  private static final String PASSWORD_VARIABLE = "STORE_PASSWORD";

  private static final String AUTHORITY =
      "-alias ca -dname CN=Gnomon-authority -validity 3650 -ext bc:c=ca:true,pathlen:0"
          + " -ext ku:c=keyCertSign,cRLSign";
  private static final String CERTIFICATE =
      "-alias server -signer ca -dname CN=localhost -validity 397"
          + " -ext san=dns:localhost,ip:127.0.0.1 -ext ku:c=digitalSignature -ext eku=serverAuth";

  /** Makes what is missing, and renews a certificate that ends within 30 days. */
  public void ensure() throws IOException {
    ensure(Instant.now());
  }

  void ensure(Instant now) throws IOException {
    Files.createDirectories(
        files.folder(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    if (Files.notExists(store())) {
      create();
    }
    if (Files.notExists(files.keyAndCertificate()) || endsSoon(now)) {
      renew();
    }
  }

  /** Makes another key and certificate; their users have to be notified, or watch the files. */
  public void renew() throws IOException {
    var copy = files.folder().resolve("renewal.p12");
    try {
      Files.copy(store(), copy, StandardCopyOption.REPLACE_EXISTING);
      keytool(copy, CERTIFICATE);
      write(load(copy));
    } catch (GeneralSecurityException e) {
      throw new IOException("no certificate can be made in " + files.folder(), e);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private void create() throws IOException {
    var made = files.folder().resolve("authority.p12.next");
    Files.deleteIfExists(made);
    keytool(made, AUTHORITY);
    Files.move(made, store(), StandardCopyOption.ATOMIC_MOVE);
  }

  private void write(KeyStore made) throws IOException, GeneralSecurityException {
    var key = Pem.of(made.getKey(SERVER, password().toCharArray()));
    var chain = made.getCertificateChain(SERVER);
    var certificate = Pem.of(chain[0]);
    AtomicFile.writeSecret(files.authority(), Pem.of(chain[1]));
    AtomicFile.writeSecret(files.privateKey(), key);
    AtomicFile.writeSecret(files.certificate(), certificate);
    AtomicFile.writeSecret(files.keyAndCertificate(), key + certificate);
  }

  private boolean endsSoon(Instant now) throws IOException {
    try {
      var end = Pem.certificate(files.certificate()).getNotAfter().toInstant();
      return now.plus(MIN_REMAINING).isAfter(end);
    } catch (GeneralSecurityException e) {
      throw new IOException(files.certificate() + " cannot be read", e);
    }
  }

  private KeyStore load(Path file) throws IOException, GeneralSecurityException {
    var store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, password().toCharArray());
    }
    return store;
  }

  /** Holds the authority's own key; nothing but this class reads it. */
  private Path store() {
    return files.folder().resolve("authority.p12");
  }

  private String password() {
    return passwords.of("certificate-authority");
  }

  private void keytool(Path store, String what) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1"));
    command.addAll(List.of("-storetype", "PKCS12", "-storepass:env", PASSWORD_VARIABLE));
    command.addAll(List.of("-keystore", store.toString()));
    command.addAll(List.of(what.split(" ")));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put(PASSWORD_VARIABLE, password());
    var running = builder.start();
    var output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (!running.waitFor(KEYTOOL_SECONDS, TimeUnit.SECONDS) || running.exitValue() != 0) {
        throw new IOException("keytool makes no certificate: " + output);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
