package io.gnomon.e2e.restart;

import io.gnomon.local.installation.GnomonClient;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets one device after the other open a page that is blocked, and notes what happens otherwise.
 */
final class EnforcementWatch implements AutoCloseable {

  private static final long PAUSE_MILLIS = 50;
  private static final long TIMEOUT_MILLIS = 30_000;

  private final GnomonClient fleet;
  private final String url;
  private final List<String> devices;
  private final Set<String> gaps = new ConcurrentSkipListSet<>();
  private final AtomicInteger visits = new AtomicInteger();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread = new Thread(this::visitAll, "visitors");

  EnforcementWatch(GnomonClient fleet, String url) {
    this.fleet = fleet;
    this.url = url;
    this.devices = DeviceVisits.devices(fleet);
    thread.start();
  }

  /** Visits that were not blocked, by device. */
  Set<String> gaps() {
    return gaps;
  }

  int visits() {
    return visits.get();
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
        var outcome = DeviceVisits.outcome(fleet, device, url);
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
