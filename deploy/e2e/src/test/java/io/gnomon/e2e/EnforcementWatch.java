package io.gnomon.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.local.client.GnomonClient;
import io.gnomon.local.stack.Part;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;

/**
 * Lets one device after the other visit an app that is blocked, and notes what happens otherwise.
 */
final class EnforcementWatch implements AutoCloseable {

  private static final long PAUSE_MILLIS = 50;
  private static final long TIMEOUT_MILLIS = 30_000;

  private final GnomonClient fleet;
  private final String app;
  private final List<String> devices;
  private final Set<String> gaps = new ConcurrentSkipListSet<>();
  private final AtomicInteger visits = new AtomicInteger();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread = new Thread(this::visitAll, "visitors");

  EnforcementWatch(GnomonClient fleet, String app) {
    this.fleet = fleet;
    this.app = app;
    this.devices = devices(fleet);
    thread.start();
  }

  /** Visits that were not blocked, by device. */
  Set<String> gaps() {
    return gaps;
  }

  int visits() {
    return visits.get();
  }

  /** The devices of a fleet. */
  static List<String> devices(GnomonClient fleet) {
    var items = fleet.get(Part.AGENT_SIM, "/sim/v1/devices?limit=500").path("items");
    return StreamSupport.stream(items.spliterator(), false)
        .map(device -> device.path("id").asText())
        .toList();
  }

  /** What happens when that device opens the page of that app. */
  static String visit(GnomonClient fleet, String device, String app) {
    var body = Map.of("url", "https://www." + app + ".com/");
    JsonNode answer = fleet.post(Part.AGENT_SIM, "/sim/v1/devices/" + device + "/visits", body);
    return answer.path("outcome").asText();
  }

  @Override
  public void close() throws InterruptedException {
    stopping.countDown();
    thread.join(TIMEOUT_MILLIS);
  }

  private void visitAll() {
    try {
      for (int i = 0; !stopping.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS); i++) {
        var device = devices.get(i % devices.size());
        var outcome = visit(fleet, device, app);
        visits.incrementAndGet();
        if (!outcome.equals("blocked")) {
          gaps.add(device + ": " + outcome);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
