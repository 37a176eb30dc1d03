package io.gnomon.local.installation.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.embedded.postgres.PostgresAccess;
import io.gnomon.local.installation.Home;
import io.gnomon.local.installation.Part;
import io.gnomon.local.installation.Ports;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ServiceEnvironmentTest {

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(
      value = Part.class,
      names = {"CATALOG", "DISCOVERY", "POLICY"})
  void filesThatPeopleSendWaitInTheDataFolder(Part service) {
    var home = new Home(folder);
    var postgres = new PostgresAccess(1, home.passwords(), null);

    var environment =
        ServiceEnvironment.of(service, home, Ports.of(0, Map.of()), postgres, Map.of());

    assertThat(environment)
        .containsEntry("GNOMON_UPLOAD_FOLDER", folder.resolve("uploads").toString());
  }
}
