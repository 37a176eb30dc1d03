package io.gnomon.agent.device;

import io.gnomon.agent.event.Attempt;
import io.gnomon.agent.event.RaisedAttempts;
import io.gnomon.agent.ledger.Ledger;
import io.gnomon.agent.visit.Gatekeeper;
import io.gnomon.agent.visit.Visit;
import io.gnomon.agent.visit.VisitResult;

/** Makes visits on devices, and records what they lead to. */
final class Browser {

  private final Gatekeeper gatekeeper;
  private final TransactionSender transactions;
  private final EventSender events;
  private final Books books;

  /** What is written about the whole fleet. */
  record Books(Ledger ledger, Counters counters, RaisedAttempts raised) {}

  Browser(Gatekeeper gatekeeper, TransactionSender transactions, EventSender events, Books books) {
    this.gatekeeper = gatekeeper;
    this.transactions = transactions;
    this.events = events;
    this.books = books;
  }

  /** A visit; its transaction is absent where none was collected. */
  VisitResult visit(Device device, Visit visit, long nowMillis) {
    var result = gatekeeper.judge(visit, device.policy, device.bypasses, nowMillis);
    books.counters().visits++;
    var attempt = result.attempt();
    if (attempt != null && device.takesPart()) {
      raise(device, attempt);
    }
    var transaction = result.transaction();
    if (transaction != null && device.collects()) {
      transactions.add(device, transaction);
      return result;
    }
    return new VisitResult(result.decision(), result.outcome(), result.page(), attempt, null);
  }

  private void raise(Device device, Attempt attempt) {
    var counters = books.counters();
    switch (attempt.kind()) {
      case BLOCKED -> counters.blocked++;
      case WARNED -> counters.warned++;
      case BYPASSED -> counters.bypassed++;
    }
    var name = device.profile().name();
    books.ledger().attempted(name, attempt);
    books.raised().add(String.valueOf(device.id), name, attempt);
    events.add(device, attempt);
  }
}
