package io.gnomon.agent.device;

import io.gnomon.agent.device.Enforced.Revision;
import io.gnomon.agent.feed.Policy;
import io.gnomon.agent.ledger.Ledger;
import io.gnomon.agent.transport.Answer;
import io.gnomon.agent.transport.Call;
import io.gnomon.agent.transport.ServiceClient;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** Puts a policy in force and tells the server of it a little later, several revisions at once. */
final class Enforcement {

  private final ServiceClient service;
  private final Agenda agenda;
  private final Exchange exchange;
  private final RandomGenerator random;
  private final Ledger ledger;
  private final long withinMillis;

  /** A random part of a span. */
  record Delay(RandomGenerator random, Duration within) {}

  Enforcement(ServiceClient service, Agenda agenda, Exchange exchange, Ledger ledger, Delay delay) {
    this.service = service;
    this.agenda = agenda;
    this.exchange = exchange;
    this.ledger = ledger;
    this.random = delay.random();
    this.withinMillis = delay.within().toMillis();
  }

  void enforce(Device device, Policy policy) {
    var before = device.policy;
    device.policy = policy;
    if (!policy.settings().equals(before.settings())) {
      device.refused = false;
      device.refusedSince = 0;
    }
    if (!Objects.equals(policy.cursor(), before.cursor())) {
      var now = service.clock().nowMillis();
      device.enforced.add(policy.revision(), device.believes(now));
      if (before.cursor() != null) {
        // What a device first sees was in force before it came.
        ledger.enforcements().add(policy.revision(), policy.madeAtMillis(), now);
      }
      agenda.planSoon(device, Work.ACKNOWLEDGE, random.nextLong(withinMillis + 1));
    }
  }

  void acknowledge(Device device) {
    var pending = device.enforced.pending();
    if (pending.isEmpty()) {
      return;
    }
    var authorization = exchange.authorize(device, Work.ACKNOWLEDGE);
    if (authorization != null) {
      var body = body(device, pending).toBuffer();
      var call = Call.post("/agent/v1/feed/acknowledgements", body).as(authorization);
      exchange.send(device, Work.ACKNOWLEDGE, service, call, a -> take(device, pending, a));
    }
  }

  private void take(Device device, List<Revision> sent, Answer answer) {
    if (answer.passing()) {
      agenda.again(device, Work.ACKNOWLEDGE, answer);
      return;
    }
    // Whatever else the server says about it, it has been told.
    agenda.succeeded(device, Work.ACKNOWLEDGE);
    device.enforced.acknowledged(sent);
    if (!device.enforced.pending().isEmpty()) {
      agenda.planSoon(device, Work.ACKNOWLEDGE, random.nextLong(withinMillis + 1));
    }
  }

  private static JsonObject body(Device device, List<Revision> pending) {
    var enforced = new JsonArray();
    for (var revision : pending) {
      enforced.add(
          new JsonObject()
              .put("revision", revision.revision())
              .put("at", Instant.ofEpochMilli(revision.atMillis()).toString()));
    }
    return new JsonObject().put("cursor", device.policy.cursor()).put("enforced", enforced);
  }
}
