package io.gnomon.discovery.appusage;

import io.gnomon.discovery.datasource.DataSourceService;
import io.gnomon.discovery.directory.DeviceFollower;
import io.gnomon.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Publishes which apps are used, and by how many, once it is known which groups devices are in. */
@ApplicationScoped
class AppUsageService {

  private final AppUsageStore store;
  private final RecentUsageStore recent;
  private final DataSourceService sources;
  private final DeviceFollower devices;
  private final AppUsageConfig config;
  private final Outbox outbox;
  private final Clock clock;

  AppUsageService(
      AppUsageStore store,
      RecentUsageStore recent,
      DataSourceService sources,
      DeviceFollower devices,
      AppUsageConfig config,
      Outbox outbox,
      Clock clock) {
    this.store = store;
    this.recent = recent;
    this.sources = sources;
    this.devices = devices;
    this.config = config;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Publishes the apps whose first or last day of use has changed, by the last days. */
  @Transactional
  void publishNewDays(int days) {
    if (devices.isRead()) {
      store.readOneSnapshot();
      publish(store.advance(LocalDate.now(clock).minusDays(days)));
    }
  }

  /**
   * Publishes all apps whose usage differs from what was published. Returns whether it could: not
   * as long as it is unknown which groups devices are in.
   */
  @Transactional
  boolean publishAll() {
    if (!devices.isRead()) {
      return false;
    }
    store.readOneSnapshot();
    store.advance(LocalDate.now(clock).minusDays(config.days()));
    publish(store.all());
    return true;
  }

  private void publish(List<AppDays> apps) {
    if (!apps.isEmpty()) {
      var usage = recent.read(recentDays(), apps, devices.groupIds());
      store.markPublished(usage).forEach(each -> outbox.append(AppUsage.TOPIC, each.appId(), each));
    }
  }

  private RecentDays recentDays() {
    var today = LocalDate.now(clock);
    return new RecentDays(sources.originalIds(), today.minusDays(config.days() - 1L), today);
  }
}
