package io.gnomon.policy.enforcement;

import io.gnomon.kit.background.BackgroundTask;
import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.gnomon.policy.indicator.IndicatorStore;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;

/** Ends expired indicators; each run that finds some is a revision like any other. */
@ApplicationScoped
class IndicatorExpiryScheduler {

  private final EnforcementService enforcement;
  private final IndicatorStore indicators;
  private final EnforcementConfig config;
  private final Clock clock;
  private final BackgroundTask task;

  IndicatorExpiryScheduler(
      EnforcementService enforcement,
      IndicatorStore indicators,
      EnforcementConfig config,
      Clock clock,
      BackgroundTaskRegistry tasks) {
    this.enforcement = enforcement;
    this.indicators = indicators;
    this.config = config;
    this.clock = clock;
    this.task = tasks.create("indicator-expiry");
  }

  void start(@Observes StartupEvent event) {
    task.repeat(config.expiryInterval(), config.expiryInterval(), this::endExpired);
  }

  void stop(@Observes ShutdownEvent event) {
    task.close();
  }

  private void endExpired() {
    if (!indicators.expired(clock.instant()).isEmpty()) {
      QuarkusTransaction.requiringNew().run(this::endExpiredNow);
    }
  }

  private void endExpiredNow() {
    var head = enforcement.begin();
    var expired = indicators.expired(clock.instant());
    if (!expired.isEmpty()) {
      enforcement.end(head, expired.size() + " indicators expired", expired);
    }
  }
}
