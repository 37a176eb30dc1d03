package io.gnomon.agent.engine;

import io.gnomon.agent.device.Device;
import io.gnomon.agent.exchange.EventSender;
import io.gnomon.agent.exchange.TransactionSender;
import io.gnomon.agent.ledger.Ledger;
import io.gnomon.agent.schedule.FleetCounters;
import io.gnomon.agent.traffic.Attempt;
import io.gnomon.agent.traffic.Visit;
import io.gnomon.agent.traffic.VisitEvaluator;
import io.gnomon.agent.traffic.VisitResult;
import org.jspecify.annotations.Nullable;

/** Makes visits on devices, and records and queues what they result in. */
final class VisitHandler {

  private final VisitEvaluator evaluator;
  private final TransactionSender transactions;
  private final EventSender events;
  private final Ledger ledger;
  private final FleetCounters counters;
  private final DeviceListener listener;

  VisitHandler(
      VisitEvaluator evaluator,
      TransactionSender transactions,
      EventSender events,
      Ledger ledger,
      FleetCounters counters,
      DeviceListener listener) {
    this.evaluator = evaluator;
    this.transactions = transactions;
    this.events = events;
    this.ledger = ledger;
    this.counters = counters;
    this.listener = listener;
  }

  /** Makes a visit; the result has no transaction where none was collected. */
  VisitResult visit(Device device, Visit visit, long nowMillis) {
    var result = evaluator.evaluate(visit, device.policy(), device.bypasses(), nowMillis);
    counters.visited();
    if (device.lifecycle().isActive()) {
      raise(device, result.attempt());
      result.audits().forEach(audit -> raise(device, audit));
    }
    var transaction = result.transaction();
    if (transaction != null && device.collectsTelemetry()) {
      transactions.add(device, transaction);
      return result;
    }
    return result.withoutTransaction();
  }

  private void raise(Device device, @Nullable Attempt attempt) {
    if (attempt == null) {
      return;
    }
    counters.attempted(attempt.kind());
    ledger.recordAttempt(device.profile().name(), attempt);
    listener.attempted(device, attempt);
    events.add(device, attempt);
  }
}
