package io.gnomon.agent.device;

import io.gnomon.agent.ledger.Ledger;
import io.gnomon.agent.queue.Batch;
import io.gnomon.agent.telemetry.Transaction;
import io.gnomon.agent.telemetry.TransactionLines;
import io.gnomon.agent.transport.Answer;
import io.gnomon.agent.transport.Call;
import io.gnomon.agent.transport.ServiceClient;
import java.util.List;
import org.jboss.logging.Logger;

/** Sends the transactions of devices, one batch a device at a time, until each is answered. */
final class TransactionSender {

  private static final Logger LOG = Logger.getLogger(TransactionSender.class);

  private final ServiceClient service;
  private final Agenda agenda;
  private final Exchange exchange;
  private final Records records;
  private final DeviceConfig config;
  private final Repeats repeats;

  /** Where it is written down what became of transactions. */
  record Records(Ledger ledger, Counters counters, Repeats repeats) {}

  TransactionSender(
      ServiceClient service,
      Agenda agenda,
      Exchange exchange,
      Records records,
      DeviceConfig config) {
    this.service = service;
    this.agenda = agenda;
    this.exchange = exchange;
    this.records = records;
    this.config = config;
    this.repeats = records.repeats();
  }

  /** Takes one into the queue. */
  void add(Device device, Transaction transaction) {
    records.ledger().happened(device.profile().name(), transaction);
    records.counters().kept++;
    var oldest = device.transactions.add(transaction);
    if (oldest == null && records.counters().kept > config.fleetTransactionLimit()) {
      oldest = device.transactions.dropOldest();
    }
    if (oldest != null) {
      drop(device, List.of(oldest));
    }
    planNext(device);
  }

  void work(Device device) {
    if (device.transactions.size() == 0) {
      return;
    }
    var authorization = exchange.authorize(device, Work.TRANSACTIONS);
    var batch = authorization == null ? null : device.transactions.batch(config.flushSize());
    if (batch != null) {
      records.counters().batchesSent++;
      records.counters().transactionsSent += batch.items().size();
      var call = call(device, batch).as(String.valueOf(authorization));
      exchange.send(device, Work.TRANSACTIONS, service, call, a -> take(device, batch, a));
    }
  }

  /** What the device still has will not be sent. */
  void forget(Device device) {
    drop(device, device.transactions.clear());
    if (device.transactions.hasBatch()) {
      var underWay = device.transactions.batch(0);
      device.transactions.answered();
      giveUpUnanswered(device, underWay == null ? List.of() : underWay.items());
    }
    device.repetition = null;
  }

  private void giveUpUnanswered(Device device, List<Transaction> transactions) {
    records.counters().kept -= transactions.size();
    uncertain(device, transactions);
  }

  private void uncertain(Device device, List<Transaction> transactions) {
    var name = device.profile().name();
    transactions.forEach(lost -> records.ledger().uncertain().add(name, lost));
  }

  private static Call call(Device device, Batch<Transaction> batch) {
    var body = TransactionLines.of(batch.items());
    var call =
        Call.post("/agent/v1/transactions", body.bytes())
            .with("Content-Type", "application/x-ndjson")
            .with("Gnomon-Boot-Id", device.bootId)
            .with("Gnomon-Sequence", Long.toString(batch.sequence()));
    return body.packed() ? call.with("Content-Encoding", "gzip") : call;
  }

  private void take(Device device, Batch<Transaction> batch, Answer answer) {
    if (answer.ok()) {
      accepted(device, batch, answer);
    } else if (answer.status() == 403 && answer.problem().equals("telemetry-off")) {
      refused(device, batch, answer);
    } else if (answer.unacceptable()) {
      LOG.warnf(
          "%s drops %d transactions: the service answers %d %s",
          device.profile().name(), batch.items().size(), answer.status(), answer.problem());
      giveUp(device, batch);
    } else {
      agenda.again(device, Work.TRANSACTIONS, answer);
    }
  }

  private void accepted(Device device, Batch<Transaction> batch, Answer answer) {
    rejected(device, batch, answer);
    records.counters().transactionsAcknowledged += batch.items().size();
    records.counters().kept -= batch.items().size();
    device.refusedSince = 0;
    var earlier = device.repetition;
    var again = repeats.next() ? call(device, batch) : null;
    device.repetition = repeats.late() ? again : null;
    answered(device);
    if (earlier != null) {
      repeat(device, earlier);
    } else if (again != null && !repeats.late()) {
      repeat(device, again);
    }
  }

  /** The service says how many lines it did not take, not which ones. */
  private void rejected(Device device, Batch<Transaction> batch, Answer answer) {
    var rejected = answer.json().getInteger("rejected", 0);
    if (rejected == 0) {
      return;
    }
    LOG.warnf(
        "the service rejected %d lines of %s: %s",
        rejected, device.profile().name(), answer.json().getValue("reasons"));
    if (rejected < batch.items().size()) {
      uncertain(device, batch.items());
    } else {
      dropped(device, batch.items());
    }
  }

  /** Sends again what was answered for; what comes back changes nothing. */
  private void repeat(Device device, Call call) {
    var authorization = exchange.authorize(device, Work.TRANSACTIONS);
    if (authorization != null) {
      records.counters().batchesRepeated++;
      exchange.send(
          device, Work.TRANSACTIONS, service, call.as(authorization), answer -> planNext(device));
    }
  }

  /**
   * Telemetry is off. Where the device's settings say so too, what it still has is not wanted.
   * Where they say otherwise one of the two is late: the device collects nothing, and asks again
   * for a while.
   */
  private void refused(Device device, Batch<Transaction> batch, Answer answer) {
    var now = agenda.now();
    device.refusedSince = device.refusedSince == 0 ? now : device.refusedSince;
    var asked = now - device.refusedSince;
    if (device.policy.settings().endpointTelemetry() && asked < config.refusalGrace().toMillis()) {
      agenda.again(device, Work.TRANSACTIONS, answer);
      return;
    }
    device.refused = true;
    drop(device, device.transactions.clear());
    giveUp(device, batch);
  }

  private void giveUp(Device device, Batch<Transaction> batch) {
    drop(device, batch.items());
    answered(device);
  }

  private void answered(Device device) {
    agenda.succeeded(device, Work.TRANSACTIONS);
    device.transactions.answered();
    planNext(device);
  }

  private void planNext(Device device) {
    var waiting = device.transactions.waiting();
    if (waiting > 0) {
      var full = waiting >= config.flushSize();
      agenda.planSoon(device, Work.TRANSACTIONS, full ? 0 : config.flushAge().toMillis());
    }
  }

  private void drop(Device device, List<Transaction> transactions) {
    records.counters().kept -= transactions.size();
    dropped(device, transactions);
  }

  private void dropped(Device device, List<Transaction> transactions) {
    records.counters().dropped += transactions.size();
    var name = device.profile().name();
    transactions.forEach(lost -> records.ledger().dropped().add(name, lost));
  }
}
