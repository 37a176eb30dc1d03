package io.gnomon.discovery.backpressure;

import io.gnomon.discovery.DiscoveryProblem;
import io.gnomon.kit.problem.BusyException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Is closed while a disk is nearly full. What was acknowledged before is counted meanwhile: the
 * room that is left is for it.
 */
@ApplicationScoped
@Startup // So that its metrics exist from the start.
public class IngestLimiter {

  private static final Logger LOG = Logger.getLogger(IngestLimiter.class);
  private static final int MIN_RETRY_SECONDS = 30;
  private static final int MAX_RETRY_SECONDS = 90;

  private final StorageConfig config;
  private final MeterRegistry meters;
  private final Map<Disk, DiskUse> measured = new ConcurrentHashMap<>();
  private final Map<Disk, String> full = new ConcurrentHashMap<>();

  IngestLimiter(StorageConfig config, MeterRegistry meters) {
    this.config = config;
    this.meters = meters;
    Gauge.builder("gnomon.ingest.closed", full, disks -> disks.isEmpty() ? 0 : 1)
        .description("1 while nothing is taken because a disk is nearly full")
        .register(meters);
  }

  /** Ends a request that brings more with a {@link BusyException} while there is no room for it. */
  public void requireOpen() {
    for (var why : full.values()) {
      throw BusyException.within(
          DiscoveryProblem.STORAGE_FULL, why, MIN_RETRY_SECONDS, MAX_RETRY_SECONDS);
    }
  }

  /** Takes a measurement, and closes or opens by it. */
  void measured(Disk disk, DiskUse use) {
    if (measured.put(disk, use) == null) {
      register(disk);
    }
    int percent = use.usedPercent();
    boolean wasFull = full.containsKey(disk);
    if (!wasFull && percent >= config.closeAtPercent()) {
      full.put(disk, text(disk, percent));
      LOG.errorf("ingest is closed. %s What was acknowledged is counted.", full.get(disk));
    } else if (wasFull && percent < config.openBelowPercent()) {
      full.remove(disk);
      LOG.infof("%s is %d %% full: no reason any more to close ingest", disk.title(), percent);
    }
  }

  private String text(Disk disk, int percent) {
    return "%s is %d %% full. Keep what you have and send it later: ingest goes on below %d %%, once an administrator has made room."
        .formatted(disk.title(), percent, config.openBelowPercent());
  }

  /** Not before there is a value: one that is none would spoil a day's forecasts. */
  private void register(Disk disk) {
    Gauge.builder("gnomon.storage.used.ratio", this, limiter -> limiter.usedRatio(disk))
        .description("How full it is, as ingest is closed by it")
        .tag("of", disk.text())
        .register(meters);
  }

  private double usedRatio(Disk disk) {
    var use = measured.get(disk);
    return use == null ? Double.NaN : use.usedRatio();
  }
}
