package io.gnomon.agent.device;

import io.gnomon.agent.event.Attempt;
import io.gnomon.agent.ledger.Ledger;
import io.gnomon.agent.ledger.Losses;
import io.gnomon.agent.queue.Batch;
import io.gnomon.agent.transport.Answer;
import io.gnomon.agent.transport.Call;
import io.gnomon.agent.transport.ServiceClient;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jboss.logging.Logger;

/** Sends the attempts of devices, one batch a device at a time, until each is answered. */
final class EventSender {

  private static final Logger LOG = Logger.getLogger(EventSender.class);
  private static final int MOST = 500;
  private static final String GONE = "the device is no more";
  private static final long LONGEST_AGE_MILLIS = 500;

  private final ServiceClient service;
  private final Agenda agenda;
  private final Exchange exchange;
  private final Records records;
  private final long ageMillis;

  /** Where it is written down what became of attempts. */
  record Records(Ledger ledger, Counters counters) {}

  EventSender(
      ServiceClient service,
      Agenda agenda,
      Exchange exchange,
      Records records,
      DeviceConfig config) {
    this.service = service;
    this.agenda = agenda;
    this.exchange = exchange;
    this.records = records;
    this.ageMillis = Math.min(LONGEST_AGE_MILLIS, config.flushAge().toMillis());
  }

  /** Takes one into the queue. */
  void add(Device device, Attempt attempt) {
    var oldest = device.attempts.add(attempt);
    if (oldest != null) {
      lost(device, List.of(oldest), "too many are waiting");
    }
    agenda.planSoon(device, Work.EVENTS, ageMillis);
  }

  void work(Device device) {
    if (device.attempts.size() == 0) {
      return;
    }
    var authorization = exchange.authorize(device, Work.EVENTS);
    var batch = authorization == null ? null : device.attempts.batch(MOST);
    if (batch != null) {
      var call = Call.post("/agent/v1/events", body(device, batch).toBuffer());
      var signed = call.as(String.valueOf(authorization));
      exchange.send(device, Work.EVENTS, service, signed, a -> take(device, batch, a));
    }
  }

  /** What the device still has will not be sent. */
  void forget(Device device) {
    lost(device, device.attempts.clear(), GONE);
    var underWay = device.attempts.hasBatch() ? device.attempts.batch(0) : null;
    device.attempts.answered();
    if (underWay != null) {
      // Sent and not answered for: it may have been counted.
      lost(device, underWay.items(), GONE, records.ledger().uncertain());
    }
  }

  private static JsonObject body(Device device, Batch<Attempt> batch) {
    var events = new JsonArray();
    batch.items().forEach(attempt -> events.add(attempt.json()));
    return new JsonObject()
        .put("bootId", device.bootId)
        .put("sequence", batch.sequence())
        .put("events", events);
  }

  private void take(Device device, Batch<Attempt> batch, Answer answer) {
    if (!answer.ok() && !answer.unacceptable()) {
      agenda.again(device, Work.EVENTS, answer);
      return;
    }
    if (answer.ok()) {
      records.counters().eventsSent += batch.items().size();
    } else {
      lost(device, batch.items(), "the service answers " + answer.status());
    }
    agenda.succeeded(device, Work.EVENTS);
    device.attempts.answered();
    if (device.attempts.waiting() > 0) {
      agenda.planSoon(device, Work.EVENTS, ageMillis);
    }
  }

  private void lost(Device device, List<Attempt> attempts, String why) {
    lost(device, attempts, why, records.ledger().dropped());
  }

  private void lost(Device device, List<Attempt> attempts, String why, Losses losses) {
    if (attempts.isEmpty()) {
      return;
    }
    var name = device.profile().name();
    records.counters().eventsDropped += attempts.size();
    attempts.forEach(attempt -> losses.add(name, attempt));
    LOG.warnf("%s lost %d events: %s", name, attempts.size(), why);
  }
}
