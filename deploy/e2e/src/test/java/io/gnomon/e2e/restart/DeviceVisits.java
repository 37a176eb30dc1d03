package io.gnomon.e2e.restart;

import static io.gnomon.testing.Patience.await;

import io.gnomon.local.installation.GnomonClient;
import io.gnomon.local.installation.Part;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What simulated devices get to see, each for itself. */
final class DeviceVisits {

  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  private DeviceVisits() {}

  /** The devices of a fleet. */
  static List<String> devices(GnomonClient fleet) {
    return fleet
        .items(Part.AGENT_SIM, "/sim/v1/devices?")
        .map(device -> device.path("id").asText())
        .toList();
  }

  /** What happens when that device opens that page. */
  static String outcome(GnomonClient fleet, String device, String url) {
    return fleet
        .post(Part.AGENT_SIM, "/sim/v1/devices/" + device + "/visits", Map.of("url", url))
        .path("outcome")
        .asText();
  }

  /** Lets each device open that page, as often as it takes. */
  static void awaitOutcomes(GnomonClient fleet, String url, String outcome) {
    for (var device : devices(fleet)) {
      await()
          .pollDelay(Duration.ZERO)
          .atMost(TIMEOUT)
          .until(() -> outcome(fleet, device, url), outcome::equals);
    }
  }
}
