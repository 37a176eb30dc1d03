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
  private final Clock clock;

  AppUsageService(AppUsageStore store, Outbox outbox, Clock clock) {
    this.store = store;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Tells what is new of the last days. */
  @Transactional
  void tell(int days) {
    var since = LocalDate.now(clock).minusDays(days);
    store.advance(since).forEach(each -> outbox.append(AppUsage.TOPIC, each.appId(), each));
  }
}
