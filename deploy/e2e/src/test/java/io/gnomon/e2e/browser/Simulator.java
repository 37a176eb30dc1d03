package io.gnomon.e2e.browser;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.e2e.RunningGnomon;
import io.gnomon.local.installation.GnomonClient;
import io.gnomon.local.installation.Part;
import io.gnomon.local.installation.process.Stack;
import java.util.List;
import java.util.Map;

/** The simulated devices of a Gnomon, and their users. */
record Simulator(GnomonClient client) {

  private static final String DEVICES = "/sim/v1/devices";

  /** A simulated device. */
  record Device(String id, String name, String ipAddress) {

    private static Device of(JsonNode device) {
      return new Device(text(device, "id"), text(device, "name"), text(device, "ipAddress"));
    }
  }

  static Simulator of(Stack stack) {
    return new Simulator(new GnomonClient(stack.ports(), RunningGnomon.token(stack)));
  }

  /** Devices that enrol with a token, as a user at each would do. */
  void enrol(String token, String department, int devices) {
    client.post(
        Part.AGENT_SIM,
        "/sim/v1/fleet/devices",
        Map.of("enrolmentToken", token, "department", department, "count", devices));
  }

  List<Device> devices() {
    return client.items(Part.AGENT_SIM, DEVICES + "?").map(Device::of).toList();
  }

  /** Those that know that they belong to a device group. */
  List<Device> devicesOf(String group) {
    return client.items(Part.AGENT_SIM, DEVICES + "?group=" + group).map(Device::of).toList();
  }

  /** What happens when a user opens an address: allowed, blocked or warned. */
  String visit(Device device, String user, String url) {
    return text(open(device, user, url, false), "outcome");
  }

  /** The same for a user who goes on after a warning. */
  String goOn(Device device, String user, String url) {
    return text(open(device, user, url, true), "outcome");
  }

  /** The page that a user sees instead of the one they wanted. */
  String page(Device device, String user, String url) {
    return text(open(device, user, url, false), "page");
  }

  /** Waits until each of them answers in the same way. */
  void awaitOutcome(List<Device> devices, String user, String url, String outcome) {
    for (var device : devices) {
      await()
          .untilAsserted(
              () -> assertThat(visit(device, user, url)).as(device.name()).isEqualTo(outcome));
    }
  }

  /** Takes a device off its network, or back. */
  void online(Device device, boolean online) {
    client.put(Part.AGENT_SIM, DEVICES + "/" + device.id() + "/online", Map.of("online", online));
  }

  private JsonNode open(Device device, String user, String url, boolean bypass) {
    return client.post(
        Part.AGENT_SIM,
        DEVICES + "/" + device.id() + "/visits",
        Map.of("url", url, "user", user, "bypass", bypass));
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText();
  }
}
