package io.gnomon.local.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

  @Test
  void anOffsetMovesEveryPortButThoseThatArePutElsewhere() {
    var ports = Ports.of(100, Map.of(Part.KAFKA, 19092));

    assertThat(ports.of(Part.CATALOG)).isEqualTo(8181);
    assertThat(ports.of(Part.POSTGRES)).isEqualTo(5542);
    assertThat(ports.of(Part.KAFKA)).isEqualTo(19092);
  }

  @Test
  void aNumberThatIsNoPortIsRefusedWithTheWayOut() {
    assertThatThrownBy(() -> Ports.of(60_000, Map.of()))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("ports go from 1 to 65535")
        .hasMessageContaining("--port-offset");
    assertThatThrownBy(() -> Ports.of(0, Map.of(Part.CATALOG, 0)))
        .isInstanceOf(StackException.class);
  }

  @Test
  void otherCommandsFindThePortsOfAnInstallation(@TempDir Path folder) {
    var home = new Home(folder.resolve("gnomon"));
    home.prepare();
    assertThat(Ports.ofRunning(home)).isEmpty();

    var ports = Ports.of(100, Map.of(Part.KAFKA, 19092));
    ports.writeTo(home);

    assertThat(Ports.ofRunning(home)).contains(ports);
  }

  @Test
  void aTakenPortIsNamedWithItsPartAndTheWayOut() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var ports = Ports.free().with(Part.POLICY, taken.getLocalPort());

      assertThatThrownBy(ports::requireUsable)
          .isInstanceOf(StackException.class)
          .hasMessageContaining("port " + taken.getLocalPort() + " of policy-service is taken")
          .hasMessageContaining("--port-offset");
    }
  }

  @Test
  void theDoorIsNotWhereNoBrowserGoes() {
    assertThatThrownBy(Ports.of(2000, Map.of())::requireUsable)
        .isInstanceOf(StackException.class)
        .hasMessageContaining("browsers open no page at port 10080")
        .hasMessageContaining("--port console=PORT");
  }
}
