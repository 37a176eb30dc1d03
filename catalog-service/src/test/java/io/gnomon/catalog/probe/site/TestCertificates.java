package io.gnomon.catalog.probe.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** An authority that tests trust, and certificates with one fault each. Made by keytool, once. */
public final class TestCertificates {

  /** For this machine, by the authority. */
  public static final String GOOD = "good";

  static final String OTHER_NAME = "other-name";
  static final String EXPIRED = "expired";
  static final String SELF_SIGNED = "self-signed";

  private static final char[] PASSWORD = "changeit".toCharArray();
  private static final String NAMES = " -ext san=dns:localhost,ip:127.0.0.1";
  private static final TestCertificates ALL = create();

  private final Path folder;
  private final KeyStore store;

  private TestCertificates(Path folder, KeyStore store) {
    this.folder = folder;
    this.store = store;
  }

  /** What a server with that certificate uses. */
  static SSLContext context(String certificate) {
    return ALL.contextOf(certificate);
  }

  /** The authority, as PEM. */
  public static Path authority() {
    return ALL.folder.resolve("authority.pem");
  }

  private static TestCertificates create() {
    try {
      var folder = Files.createTempDirectory("gnomon-probe");
      var file = folder.resolve("all.p12");
      make(file, "ca", "-dname CN=Test-authority -validity 3650 -ext bc:c=ca:true");
      make(file, GOOD, "-signer ca -dname CN=good -validity 30" + NAMES);
      make(file, OTHER_NAME, "-signer ca -dname CN=other -validity 30 -ext san=dns:other.example");
      make(file, EXPIRED, "-signer ca -dname CN=expired -startdate -60d -validity 30" + NAMES);
      make(file, SELF_SIGNED, "-dname CN=self -validity 30" + NAMES);
      var store = KeyStore.getInstance("PKCS12");
      try (InputStream in = Files.newInputStream(file)) {
        store.load(in, PASSWORD);
      }
      Files.writeString(folder.resolve("authority.pem"), pem(store));
      return new TestCertificates(folder, store);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void make(Path store, String alias, String what) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC"));
    command.addAll(List.of("-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1"));
    command.addAll(List.of("-storepass", new String(PASSWORD), "-keystore", store.toString()));
    command.addAll(List.of("-alias", alias));
    command.addAll(List.of(what.split(" ")));
    var running = new ProcessBuilder(command).redirectErrorStream(true).start();
    var output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (running.onExit().join().exitValue() != 0) {
      throw new IOException(output);
    }
  }

  private static String pem(KeyStore store) throws GeneralSecurityException {
    var text = Base64.getMimeEncoder().encodeToString(store.getCertificate("ca").getEncoded());
    return "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n";
  }

  private SSLContext contextOf(String certificate) {
    try {
      var own = KeyStore.getInstance("PKCS12");
      own.load(null, PASSWORD);
      var key = store.getKey(certificate, PASSWORD);
      own.setKeyEntry("server", key, PASSWORD, store.getCertificateChain(certificate));
      var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(own, PASSWORD);
      var context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
