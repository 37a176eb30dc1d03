package io.gnomon.policy.enforcement;

import io.gnomon.policy.indicator.IndicatorStore;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Ends expired indicators; each run that finds some is a revision like any other. */
@ApplicationScoped
class IndicatorExpiryScheduler {

  private static final Logger LOG = Logger.getLogger(IndicatorExpiryScheduler.class);

  private final EnforcementService enforcement;
  private final IndicatorStore indicators;
  private final EnforcementConfig config;
  private final Clock clock;
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            var thread = new Thread(task, "indicator-expiry");
            thread.setDaemon(true);
            return thread;
          });

  IndicatorExpiryScheduler(
      EnforcementService enforcement,
      IndicatorStore indicators,
      EnforcementConfig config,
      Clock clock) {
    this.enforcement = enforcement;
    this.indicators = indicators;
    this.config = config;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    var interval = config.expiryInterval().toMillis();
    var unused =
        executor.scheduleWithFixedDelay(
            this::endExpired, interval, interval, TimeUnit.MILLISECONDS);
  }

  void stop(@Observes ShutdownEvent event) {
    executor.shutdownNow();
  }

  private void endExpired() {
    try {
      if (!indicators.expired(clock.instant()).isEmpty()) {
        QuarkusTransaction.requiringNew().run(this::endExpiredNow);
      }
    } catch (RuntimeException e) {
      LOG.warnf(
          "expired indicators could not be ended, the next run tries again: %s", e.getMessage());
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
