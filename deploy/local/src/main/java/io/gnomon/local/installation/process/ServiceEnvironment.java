package io.gnomon.local.installation.process;

import io.gnomon.embedded.postgres.PostgresAccess;
import io.gnomon.local.installation.Home;
import io.gnomon.local.installation.Part;
import io.gnomon.local.installation.Ports;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The environment variables of a service, the same that a cluster would set. */
final class ServiceEnvironment {

  /** On the large disk of a workstation, shared with everything else, 2.4 GB are room enough. */
  private static final String COUNTED_DISK = "16G";

  private ServiceEnvironment() {}

  /**
   * The variables of a service on those ports.
   *
   * @param kafka what a client of the broker sets beside its address, the names as Kafka has them
   */
  static Map<String, String> of(
      Part part, Home home, Ports ports, PostgresAccess postgres, Map<String, String> kafka) {
    var environment = new HashMap<String, String>();
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(part)));
    environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.of(part.management())));
    if (ports.authority() != null) {
      environment.put("QUARKUS_PROFILE", "prod,tls");
      environment.put("GNOMON_TLS_DIR", home.certificates().folder().toString());
    }
    if (part == Part.CONSOLE) {
      environment.put("GNOMON_CONSOLE_SIGN_IN_DIR", home.signIn().toString());
      Part.apis().forEach(each -> environment.putAll(behindTheFrontDoor(each, ports)));
      return environment;
    }
    environment.put("GNOMON_KEYS_DIR", home.keys().folder().toString());
    environment.put("GNOMON_UPLOAD_FOLDER", home.uploads().toString());
    if (part == Part.AGENT_SIM) {
      environment.put("GNOMON_AGENT_POLICY_URL", ports.url(Part.POLICY));
      environment.put("GNOMON_AGENT_DISCOVERY_URL", ports.url(Part.DISCOVERY));
      environment.put("GNOMON_AGENT_DATA_DIR", home.data(part).toString());
    } else {
      environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.of(Part.KAFKA));
      kafka.forEach((name, value) -> environment.put(variable("kafka." + name), value));
      environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(part.shortName()));
      environment.put("QUARKUS_DATASOURCE_USERNAME", part.shortName());
      environment.put("QUARKUS_DATASOURCE_PASSWORD", home.passwords().of(part.shortName()));
      environment.put("GNOMON_STORAGE_MAX_DISK_BYTES", COUNTED_DISK);
    }
    return environment;
  }

  private static Map<String, String> behindTheFrontDoor(Part part, Ports ports) {
    var name = "GNOMON_" + variable(part.shortName());
    return Map.of(
        name + "_URL", ports.url(part), name + "_MANAGEMENT_URL", ports.managementUrl(part));
  }

  /** As MicroProfile Config finds it. */
  private static String variable(String setting) {
    return setting.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
  }
}
