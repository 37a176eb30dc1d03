package io.gnomon.agent.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.agent.device.DeviceKey;
import io.gnomon.agent.fleet.FleetState.SavedDevice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FleetFileTest {

  @TempDir private Path folder;

  @Test
  void aFleetComesBackAsItWasWritten() {
    var file = new FleetFile(folder.resolve("new"));
    var key = DeviceKey.generate();
    var state =
        new FleetState(
            3,
            List.of(
                new SavedDevice(
                    "LAPTOP-00001", "finance", key.text(), "id-1", "token", List.of("id-0"), null),
                new SavedDevice("LAPTOP-00002", "sales", key.text(), null, "token", null, true)));

    file.write(FleetState.NONE);
    file.write(state);

    assertThat(file.read()).isEqualTo(state);
    assertThat(DeviceKey.of(file.read().devices().get(0).key()).publicJwk())
        .isEqualTo(key.publicJwk());
  }

  @Test
  void onlyTheOwnerCanReadThePrivateKeys() throws IOException {
    new FleetFile(folder).write(FleetState.NONE);

    assertThat(Files.getPosixFilePermissions(folder.resolve("fleet.json")))
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void whatANewerVersionAddsIsIgnored() throws IOException {
    Files.writeString(
        folder.resolve("fleet.json"),
        """
        {"added": 1, "boots": 3, "devices": [
          {"added": 1, "name": "LAPTOP-00001", "department": "finance", "key": "k"}]}
        """);

    assertThat(new FleetFile(folder).read())
        .isEqualTo(
            new FleetState(
                3,
                List.of(new SavedDevice("LAPTOP-00001", "finance", "k", null, null, null, null))));
  }

  @Test
  void noFileIsNoFleet() {
    assertThat(new FleetFile(folder).read()).isEqualTo(FleetState.NONE);
  }

  @Test
  void aBrokenFileIsNotTakenForNoFleet() throws IOException {
    Files.writeString(folder.resolve("fleet.json"), "{\"boots\":");

    assertThatThrownBy(() -> new FleetFile(folder).read()).isInstanceOf(UncheckedIOException.class);
  }
}
