package io.gnomon.discovery.appusage;

import io.gnomon.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;

/** Tells which apps are used. */
@ApplicationScoped
class AppUsageService {

  private final AppUsageStore store;
  private final Outbox outbox;
  private final AppUsageConfig config;
  private final Clock clock;

  AppUsageService(AppUsageStore store, Outbox outbox, AppUsageConfig config, Clock clock) {
    this.store = store;
    this.outbox = outbox;
    this.config = config;
    this.clock = clock;
  }

  /** Tells what is new since the last time. */
  @Transactional
  void tell() {
    var since = LocalDate.now(clock).minusDays(config.days());
    store.advance(since).forEach(each -> outbox.append(AppUsage.TOPIC, each.appId(), each));
  }
}
