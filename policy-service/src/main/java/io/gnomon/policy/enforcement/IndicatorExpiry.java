package io.gnomon.policy.enforcement;

import io.gnomon.policy.indicator.IndicatorRepository;
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

/** Ends indicators when their time is over; that is a revision like any other. */
@ApplicationScoped
class IndicatorExpiry {

  private static final Logger LOG = Logger.getLogger(IndicatorExpiry.class);

  private final Enforcement enforcement;
  private final IndicatorRepository indicators;
  private final EnforcementConfig config;
  private final Clock clock;
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            var thread = new Thread(task, "indicator-expiry");
            thread.setDaemon(true);
            return thread;
          });

  IndicatorExpiry(
      Enforcement enforcement,
      IndicatorRepository indicators,
      EnforcementConfig config,
      Clock clock) {
    this.enforcement = enforcement;
    this.indicators = indicators;
    this.config = config;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    var pause = config.expiryInterval().toMillis();
    var unused = executor.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
  }

  void stop(@Observes ShutdownEvent event) {
    executor.shutdownNow();
  }

  private void look() {
    try {
      if (!indicators.expired(clock.instant()).isEmpty()) {
        QuarkusTransaction.requiringNew().run(this::endExpired);
      }
    } catch (RuntimeException e) {
      LOG.warnf("expired indicators wait: %s", e.getMessage());
    }
  }

  private void endExpired() {
    var head = enforcement.begin();
    var expired = indicators.expired(clock.instant());
    if (!expired.isEmpty()) {
      enforcement.end(head, expired.size() + " indicators expired", expired);
    }
  }
}
