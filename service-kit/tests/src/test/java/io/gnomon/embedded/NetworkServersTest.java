package io.gnomon.embedded;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.embedded.postgres.FreePort;
import io.gnomon.embedded.postgres.PostgresFolder;
import io.gnomon.embedded.postgres.PostgresFolder.PostgresReach;
import io.gnomon.embedded.postgres.PostgresServer;
import io.gnomon.embedded.secret.PasswordFolder;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL and Kafka that are reached from elsewhere, for which 127.0.0.2 stands here. */
class NetworkServersTest {

  @TempDir Path folder;

  @Test
  void fromElsewhereEverybodyComesByPasswordButNotTheSuperuser() throws Exception {
    var place =
        new PostgresFolder(folder.resolve("data"), passwords(), PostgresReach.NETWORK, null);

    try (var server = PostgresServer.start(place, FreePort.any(), Redirect.DISCARD)) {
      server.access().ensureDatabase("catalog");

      connectFromElsewhere(server, "catalog", "of-catalog");
      assertThatThrownBy(() -> connectFromElsewhere(server, "catalog", "another"))
          .hasMessageContaining("password authentication failed");
      assertThatThrownBy(() -> connectFromElsewhere(server, "postgres", "of-postgres"))
          .hasMessageContaining("pg_hba.conf rejects connection");
    }
  }

  @Test
  void aMissingSettingIsNamed() {
    assertThatThrownBy(() -> ServersSettings.of(Map.of("GNOMON_SERVERS_FOLDER", "/data")))
        .hasMessage("GNOMON_SERVERS_PASSWORDS is not set");
  }

  private PasswordFolder passwords() throws Exception {
    for (var account : List.of("postgres", "catalog")) {
      Files.writeString(folder.resolve(account), "of-" + account + "\n");
    }
    return new PasswordFolder(folder);
  }

  private static void connectFromElsewhere(PostgresServer server, String account, String password)
      throws SQLException {
    var url = server.access().jdbcUrl(account) + "?localSocketAddress=127.0.0.2";
    DriverManager.getConnection(url, account, password).close();
  }
}
