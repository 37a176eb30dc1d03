package io.gnomon.agent.fleet;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.ToDoubleFunction;

/** Metrics of the fleet, of the last second. */
@ApplicationScoped
class FleetMetrics {

  private final MeterRegistry registry;
  private final FleetService fleet;

  FleetMetrics(MeterRegistry registry, FleetService fleet) {
    this.registry = registry;
    this.fleet = fleet;
  }

  void start(@Observes StartupEvent event) {
    gauge("gnomon.agent.devices", s -> s.totals().devices());
    gauge("gnomon.agent.devices.connected", FleetSummary::connected);
    gauge("gnomon.agent.queued", s -> s.counters().queued());
    counter("gnomon.agent.visits", s -> s.counters().totals().visits());
    counter("gnomon.agent.blocked", s -> s.counters().totals().attempts().blocked());
    counter("gnomon.agent.transactions.acknowledged", FleetMetrics::acknowledged);
    counter("gnomon.agent.transactions.dropped", s -> s.counters().totals().dropped());
  }

  private static double acknowledged(FleetSummary summary) {
    return summary.counters().totals().transactionsAcknowledged();
  }

  private void gauge(String name, ToDoubleFunction<FleetSummary> value) {
    Gauge.builder(name, fleet, f -> read(f, value)).register(registry);
  }

  private void counter(String name, ToDoubleFunction<FleetSummary> value) {
    FunctionCounter.builder(name, fleet, f -> read(f, value)).register(registry);
  }

  private static double read(FleetService fleet, ToDoubleFunction<FleetSummary> value) {
    var summary = fleet.latestSummary();
    return summary == null ? 0 : value.applyAsDouble(summary);
  }
}
