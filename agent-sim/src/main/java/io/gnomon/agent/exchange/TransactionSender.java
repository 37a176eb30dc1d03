package io.gnomon.agent.exchange;

import io.gnomon.agent.device.Batch;
import io.gnomon.agent.device.Device;
import io.gnomon.agent.device.DeviceConfig;
import io.gnomon.agent.device.TelemetryQueue;
import io.gnomon.agent.device.Work;
import io.gnomon.agent.ledger.Ledger;
import io.gnomon.agent.schedule.FleetCounters;
import io.gnomon.agent.schedule.WorkScheduler;
import io.gnomon.agent.traffic.Transaction;
import io.gnomon.agent.traffic.TransactionLines;
import io.gnomon.agent.transport.ServiceClient;
import io.gnomon.agent.transport.ServiceRequest;
import io.gnomon.agent.transport.ServiceResponse;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends the transactions of devices, one batch of a device at a time, until each is acknowledged.
 * Writes {@link TelemetryQueue}.
 */
public final class TransactionSender {

  private static final Logger LOG = Logger.getLogger(TransactionSender.class);

  private final ServiceClient service;
  private final WorkScheduler scheduler;
  private final DeviceRequests requests;
  private final Ledger ledger;
  private final FleetCounters counters;
  private final BatchRepetition repetition;
  private final DeviceConfig config;

  public TransactionSender(
      ServiceClient service,
      WorkScheduler scheduler,
      DeviceRequests requests,
      Ledger ledger,
      FleetCounters counters,
      BatchRepetition repetition,
      DeviceConfig config) {
    this.service = service;
    this.scheduler = scheduler;
    this.requests = requests;
    this.ledger = ledger;
    this.counters = counters;
    this.repetition = repetition;
    this.config = config;
  }

  /** Records a transaction and queues it. */
  public void add(Device device, Transaction transaction) {
    ledger.recordTransaction(device.profile().name(), transaction);
    counters.transactionQueued();
    var oldest = device.transactions().add(transaction);
    if (oldest == null && counters.queuedTransactions() > config.maxFleetTransactions()) {
      oldest = device.transactions().dropOldest();
    }
    if (oldest != null) {
      drop(device, List.of(oldest));
    }
    planNext(device);
  }

  /** Sends the next batch. */
  public void work(Device device) {
    if (device.transactions().size() == 0) {
      return;
    }
    var authorization = requests.authorize(device, Work.TRANSACTIONS);
    var batch = authorization == null ? null : device.transactions().batch(config.batchSize());
    if (batch != null) {
      counters.batchSent(batch.items().size());
      var request = request(device, batch).authorizedBy(String.valueOf(authorization));
      requests.send(device, Work.TRANSACTIONS, service, request, r -> handle(device, batch, r));
    }
  }

  /** The device gets other settings: what was refused may be accepted now. */
  public void settingsChanged(Device device) {
    device.transactions().acceptAgain();
  }

  /** Gives up everything that the device has queued. */
  public void discard(Device device) {
    drop(device, device.transactions().clear());
    if (device.transactions().hasBatch()) {
      var sent = device.transactions().batch(0);
      device.transactions().answered();
      discardUnanswered(device, sent == null ? List.of() : sent.items());
    }
    device.transactions().replaceRepetition(null);
  }

  private void discardUnanswered(Device device, List<Transaction> transactions) {
    counters.transactionsRemoved(transactions.size());
    recordUncertain(device, transactions);
  }

  private static ServiceRequest request(Device device, Batch<Transaction> batch) {
    var body = TransactionLines.of(batch.items());
    var request =
        ServiceRequest.post("/agent/v1/transactions", body.bytes())
            .withHeader("Content-Type", "application/x-ndjson")
            .withHeader("Gnomon-Boot-Id", device.lifecycle().bootId())
            .withHeader("Gnomon-Sequence", Long.toString(batch.sequence()));
    return body.compressed() ? request.withHeader("Content-Encoding", "gzip") : request;
  }

  private void handle(Device device, Batch<Transaction> batch, ServiceResponse response) {
    if (response.ok()) {
      acknowledged(device, batch, response);
    } else if (response.status() == 403 && response.problem().equals("telemetry-off")) {
      refused(device, batch, response);
    } else if (response.isRejected()) {
      LOG.warnf(
          "%s drops %d transactions: the service answers %d %s",
          device.profile().name(), batch.items().size(), response.status(), response.problem());
      giveUp(device, batch);
    } else {
      scheduler.retry(device, Work.TRANSACTIONS, response);
    }
  }

  private void acknowledged(Device device, Batch<Transaction> batch, ServiceResponse response) {
    recordRejectedLines(device, batch, response);
    counters.batchAcknowledged(batch.items().size());
    counters.transactionsRemoved(batch.items().size());
    device.transactions().acceptAgain();
    var repeated = repetition.next() ? request(device, batch) : null;
    var late = repetition.isLate();
    var earlier = device.transactions().replaceRepetition(late ? repeated : null);
    finish(device);
    repeat(device, earlier != null || late ? earlier : repeated);
  }

  /** The service says how many lines it rejected, not which ones. */
  private void recordRejectedLines(
      Device device, Batch<Transaction> batch, ServiceResponse response) {
    var rejected = response.json().getInteger("rejected", 0);
    if (rejected == 0) {
      return;
    }
    LOG.warnf(
        "the service rejected %d lines of %s: %s",
        rejected, device.profile().name(), response.json().getValue("reasons"));
    if (rejected < batch.items().size()) {
      recordUncertain(device, batch.items());
    } else {
      recordDropped(device, batch.items());
    }
  }

  /** Sends an acknowledged batch once more; the response changes nothing. */
  private void repeat(Device device, @Nullable ServiceRequest request) {
    var authorization = request == null ? null : requests.authorize(device, Work.TRANSACTIONS);
    if (request != null && authorization != null) {
      counters.batchRepeated();
      requests.send(
          device,
          Work.TRANSACTIONS,
          service,
          request.authorizedBy(authorization),
          response -> planNext(device));
    }
  }

  /**
   * Telemetry is off. If the settings of the device say so too, what it has queued is not wanted.
   * If they say otherwise, the service or the device is behind: the device collects nothing and
   * retries for a grace period.
   */
  private void refused(Device device, Batch<Transaction> batch, ServiceResponse response) {
    var now = scheduler.now();
    var refusedMillis = now - device.transactions().refused(now);
    if (device.policy().settings().endpointTelemetry()
        && refusedMillis < config.refusalGracePeriod().toMillis()) {
      scheduler.retry(device, Work.TRANSACTIONS, response);
      return;
    }
    drop(device, device.transactions().clear());
    giveUp(device, batch);
  }

  private void giveUp(Device device, Batch<Transaction> batch) {
    drop(device, batch.items());
    finish(device);
  }

  private void finish(Device device) {
    scheduler.succeeded(device, Work.TRANSACTIONS);
    device.transactions().answered();
    planNext(device);
  }

  private void planNext(Device device) {
    var waiting = device.transactions().waiting();
    if (waiting > 0) {
      var delay = waiting >= config.batchSize() ? 0 : config.flushAge().toMillis();
      scheduler.planUnlessBusy(device, Work.TRANSACTIONS, delay);
    }
  }

  private void drop(Device device, List<Transaction> transactions) {
    counters.transactionsRemoved(transactions.size());
    recordDropped(device, transactions);
  }

  private void recordDropped(Device device, List<Transaction> transactions) {
    counters.transactionsDropped(transactions.size());
    var name = device.profile().name();
    transactions.forEach(transaction -> ledger.dropped().add(name, transaction));
  }

  private void recordUncertain(Device device, List<Transaction> transactions) {
    var name = device.profile().name();
    transactions.forEach(transaction -> ledger.uncertain().add(name, transaction));
  }
}
