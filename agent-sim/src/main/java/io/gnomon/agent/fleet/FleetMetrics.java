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
    gauge("gnomon.agent.devices", "Simulated devices", s -> s.totals().devices());
    gauge(
        "gnomon.agent.devices.connected",
        "Devices that hold a stream of the feed",
        FleetSummary::connected);
    gauge(
        "gnomon.agent.queued",
        "Transactions that devices keep and have not sent",
        s -> s.counters().queued());
    counter("gnomon.agent.visits", "Visits of all devices", s -> s.counters().totals().visits());
    counter(
        "gnomon.agent.blocked",
        "Visits that devices blocked",
        s -> s.counters().totals().attempts().blocked());
    counter(
        "gnomon.agent.transactions.acknowledged",
        "Transactions that discovery-service has taken",
        FleetMetrics::acknowledged);
    counter(
        "gnomon.agent.transactions.dropped",
        "Transactions that devices had no room for",
        s -> s.counters().totals().dropped());
  }

  private static double acknowledged(FleetSummary summary) {
    return summary.counters().totals().transactionsAcknowledged();
  }

  private void gauge(String name, String help, ToDoubleFunction<FleetSummary> value) {
    Gauge.builder(name, fleet, f -> read(f, value)).description(help).register(registry);
  }

  private void counter(String name, String help, ToDoubleFunction<FleetSummary> value) {
    FunctionCounter.builder(name, fleet, f -> read(f, value)).description(help).register(registry);
  }

  private static double read(FleetService fleet, ToDoubleFunction<FleetSummary> value) {
    var summary = fleet.latestSummary();
    return summary == null ? 0 : value.applyAsDouble(summary);
  }
}
