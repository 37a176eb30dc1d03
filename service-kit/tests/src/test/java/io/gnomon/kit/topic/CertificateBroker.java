package io.gnomon.kit.topic;

import io.gnomon.embedded.secret.Pem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.Map;

/**
 * A broker that refuses clients without a certificate, and the settings of a client that shows one,
 * by the names of docs/own-servers.md. Both ends show the same, which both trust.
 */
public final class CertificateBroker extends OwnBroker {

  private static final String PASSWORD = "changeit";
  private static final String ALIAS = "gnomon";

  public CertificateBroker() throws IOException {}

  /** The broker is a client of itself. */
  @Override
  Map<String, String> broker(Map<String, String> client) {
    var settings = new HashMap<>(client);
    settings.put("listener.security.protocol.map", "BROKER:SSL,CONTROLLER:SSL");
    settings.put("ssl.client.auth", "required");
    return settings;
  }

  @Override
  Map<String, String> client(Path folder) throws Exception {
    var store = folder.resolve("client.p12");
    var certificate = folder.resolve("client.crt");
    keytool(
        store,
        "-genkeypair -keyalg EC -groupname secp256r1 -dname CN=gnomon -validity 2"
            + " -ext san=dns:localhost,ip:127.0.0.1");
    keytool(store, "-exportcert -rfc -file " + certificate);
    var key =
        KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray())
            .getKey(ALIAS, PASSWORD.toCharArray());
    var both = Files.writeString(folder.resolve("client.pem"), Pem.of(key));
    Files.writeString(both, Files.readString(certificate), StandardOpenOption.APPEND);
    return Map.of(
        "security.protocol", "SSL",
        "ssl.keystore.type", "PEM",
        "ssl.keystore.location", both.toString(),
        "ssl.truststore.type", "PEM",
        "ssl.truststore.location", certificate.toString());
  }

  private static void keytool(Path store, String arguments) throws Exception {
    var command =
        "%s/bin/keytool %s -alias %s -keystore %s -storetype PKCS12 -storepass %s"
            .formatted(System.getProperty("java.home"), arguments, ALIAS, store, PASSWORD);
    if (new ProcessBuilder(command.split(" ")).inheritIO().start().waitFor() != 0) {
      throw new IllegalStateException(command);
    }
  }
}
