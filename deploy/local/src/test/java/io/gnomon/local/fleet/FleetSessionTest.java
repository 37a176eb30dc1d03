package io.gnomon.local.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.gnomon.local.installation.GnomonClient;
import io.gnomon.local.installation.Part;
import io.gnomon.local.installation.ServiceEndpoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FleetSessionTest {

  private final List<String> printed = new ArrayList<>();
  private HttpServer server;
  private FleetSession session;

  @BeforeEach
  void aGnomonWithTwoDepartments() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    answer(
        "/sim/v1/organisation",
        "{'departments': [{'name': 'marketing', 'share': 50}, {'name': 'finance', 'share': 50}]}");
    answer("/sim/v1/fleet", "{'devices': 0, 'ended': 0}");
    server.start();
    var here = new ServiceEndpoint("http://127.0.0.1:" + server.getAddress().getPort(), "token");
    var client = new GnomonClient(Map.of(Part.POLICY, here, Part.AGENT_SIM, here), null);
    var view = new PlainView(printed::add);
    session = new FleetSession(client, view, new CountDownLatch(1));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void whatKeepsTheFleetFromDoingWhatItIsForIsSaid() {
    answer("/api/v1/settings", "{'endpointTelemetry': false}");
    answer("/api/v1/device-groups", "{'items': [{'id': '0', 'name': 'Ungrouped devices'}]}");

    session.begin(idle());

    assertThat(printed)
        .hasSize(2)
        .allMatch(line -> line.contains("--turn-on"))
        .anyMatch(line -> line.startsWith("endpoint telemetry is off"))
        .anyMatch(line -> line.startsWith("no device group is named marketing, finance"));
  }

  @Test
  void nothingIsSaidWhereEverythingIsThere() {
    answer("/api/v1/settings", "{'endpointTelemetry': true}");
    answer("/api/v1/device-groups", "{'items': [{'name': 'Marketing'}, {'name': 'Finance'}]}");

    session.begin(idle());

    assertThat(printed).isEmpty();
  }

  private static FleetWorkload idle() {
    return new FleetWorkload(
        0, false, Pace.parse("paused"), Optional.empty(), List.of(), Optional.empty());
  }

  private void answer(String path, String json) {
    var body = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    server.createContext(
        path,
        exchange -> {
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }
}
