package io.gnomon.embedded;

import io.gnomon.embedded.secret.PasswordFolder;
import io.gnomon.embedded.secret.Passwords;
import java.nio.file.Path;
import java.util.Map;

/**
 * The settings of {@link ServersMain}, read from its environment.
 *
 * @param folder holds the data of both, made when absent ({@code GNOMON_SERVERS_FOLDER})
 * @param passwords of the accounts, a file for each ({@code GNOMON_SERVERS_PASSWORDS})
 * @param kafkaHost the name by which clients find the broker ({@code GNOMON_SERVERS_KAFKA_HOST})
 */
record ServersSettings(Path folder, Passwords passwords, String kafkaHost) {

  static final int POSTGRES_PORT = 5432;
  static final int KAFKA_PORT = 9092;
  static final int KAFKA_CONTROLLER_PORT = 9093;
  static final int HEALTH_PORT = 9080;

  static ServersSettings of(Map<String, String> environment) {
    return new ServersSettings(
        Path.of(required(environment, "GNOMON_SERVERS_FOLDER")),
        new PasswordFolder(Path.of(required(environment, "GNOMON_SERVERS_PASSWORDS"))),
        required(environment, "GNOMON_SERVERS_KAFKA_HOST"));
  }

  private static String required(Map<String, String> environment, String name) {
    var value = environment.get(name);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(name + " is not set");
    }
    return value;
  }
}
