package io.gnomon.agent.fleet;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.function.ToDoubleFunction;

/** The fleet in numbers for Prometheus, as they were within the last second. */
@Singleton
class FleetMetrics {

  private final MeterRegistry registry;
  private final FleetRunner runner;

  FleetMetrics(MeterRegistry registry, FleetRunner runner) {
    this.registry = registry;
    this.runner = runner;
  }

  void start(@Observes StartupEvent event) {
    gauge("gnomon.agent.devices", s -> s.sizes().devices());
    gauge("gnomon.agent.devices.connected", FleetSummary::connected);
    gauge("gnomon.agent.queued", s -> s.counters().queued());
    counter("gnomon.agent.visits", s -> s.counters().done().visits());
    counter("gnomon.agent.blocked", s -> s.counters().done().met().blocked());
    counter("gnomon.agent.transactions.acknowledged", FleetMetrics::acknowledged);
    counter("gnomon.agent.transactions.dropped", s -> s.counters().done().dropped());
  }

  private static double acknowledged(FleetSummary summary) {
    return summary.counters().done().transactionsAcknowledged();
  }

  private void gauge(String name, ToDoubleFunction<FleetSummary> value) {
    Gauge.builder(name, runner, r -> read(r, value)).register(registry);
  }

  private void counter(String name, ToDoubleFunction<FleetSummary> value) {
    FunctionCounter.builder(name, runner, r -> read(r, value)).register(registry);
  }

  private static double read(FleetRunner runner, ToDoubleFunction<FleetSummary> value) {
    var summary = runner.latest();
    return summary == null ? 0 : value.applyAsDouble(summary);
  }
}
