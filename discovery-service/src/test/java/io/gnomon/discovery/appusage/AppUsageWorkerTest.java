package io.gnomon.discovery.appusage;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.discovery.datasource.DataSourceService;
import io.gnomon.discovery.directory.DeviceFollower;
import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.gnomon.kit.outbox.Outbox;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DiscoveryTest
class AppUsageWorkerTest {

  @Inject AppUsageStore store;
  @Inject RecentUsageStore recent;
  @Inject DataSourceService sources;
  @Inject DeviceFollower devices;
  @Inject AppUsageConfig config;
  @Inject Outbox outbox;
  @Inject Clock clock;

  /** Counts what it is asked for. */
  private final class CountedService extends AppUsageService {

    private boolean devicesRead;
    private int recounts;
    private int looks;

    CountedService() {
      super(store, recent, sources, devices, config, outbox, clock);
    }

    @Override
    boolean publishAll() {
      recounts++;
      return devicesRead;
    }

    @Override
    void publishNewDays(int days) {
      looks++;
    }
  }

  @Test
  void aRecountThatCouldNotBeIsMadeUpForInTheNextRound() {
    var service = new CountedService();
    var tasks = new BackgroundTaskRegistry(new SimpleMeterRegistry());
    var worker = new AppUsageWorker(service, config, clock, tasks);

    worker.publish();
    service.devicesRead = true;
    worker.publish();
    worker.publish();

    assertThat(service.recounts).isEqualTo(2);
    assertThat(service.looks).isEqualTo(1);
    worker.stop(new ShutdownEvent());
  }
}
