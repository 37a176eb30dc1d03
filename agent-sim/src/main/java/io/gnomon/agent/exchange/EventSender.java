package io.gnomon.agent.exchange;

import io.gnomon.agent.device.Batch;
import io.gnomon.agent.device.Device;
import io.gnomon.agent.device.Work;
import io.gnomon.agent.ledger.Ledger;
import io.gnomon.agent.ledger.Losses;
import io.gnomon.agent.schedule.FleetCounters;
import io.gnomon.agent.schedule.WorkScheduler;
import io.gnomon.agent.traffic.Attempt;
import io.gnomon.agent.transport.ServiceClient;
import io.gnomon.agent.transport.ServiceRequest;
import io.gnomon.agent.transport.ServiceResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Sends the attempts of devices as events, one batch of a device at a time, until each is
 * acknowledged. Writes their queues of attempts.
 */
public final class EventSender {

  private static final Logger LOG = Logger.getLogger(EventSender.class);
  private static final int MAX_BATCH_SIZE = 500;
  private static final String REMOVED = "the device is no longer active";
  private static final long MAX_AGE_MILLIS = 500;

  private final ServiceClient service;
  private final WorkScheduler scheduler;
  private final DeviceRequests requests;
  private final Ledger ledger;
  private final FleetCounters counters;
  private final long maxAgeMillis;

  /**
   * The sender of a fleet.
   *
   * @param flushAge how long the first event of a batch waits; half a second at most
   */
  public EventSender(
      ServiceClient service,
      WorkScheduler scheduler,
      DeviceRequests requests,
      Ledger ledger,
      FleetCounters counters,
      Duration flushAge) {
    this.service = service;
    this.scheduler = scheduler;
    this.requests = requests;
    this.ledger = ledger;
    this.counters = counters;
    this.maxAgeMillis = Math.min(MAX_AGE_MILLIS, flushAge.toMillis());
  }

  /** Queues an attempt. */
  public void add(Device device, Attempt attempt) {
    var oldest = device.attempts().add(attempt);
    if (oldest != null) {
      recordLoss(device, List.of(oldest), "too many are queued", ledger.dropped());
    }
    scheduler.planUnlessBusy(device, Work.EVENTS, maxAgeMillis);
  }

  /** Sends the next batch. */
  public void work(Device device) {
    if (device.attempts().size() == 0) {
      return;
    }
    var authorization = requests.authorize(device, Work.EVENTS);
    var batch = authorization == null ? null : device.attempts().batch(MAX_BATCH_SIZE);
    if (batch != null) {
      var request =
          ServiceRequest.post("/agent/v1/events", body(device, batch).toBuffer())
              .authorizedBy(String.valueOf(authorization));
      requests.send(device, Work.EVENTS, service, request, r -> handle(device, batch, r));
    }
  }

  /** Gives up everything that the device has queued. */
  public void discard(Device device) {
    recordLoss(device, device.attempts().clear(), REMOVED, ledger.dropped());
    var sent = device.attempts().hasBatch() ? device.attempts().batch(0) : null;
    device.attempts().answered();
    if (sent != null) {
      // Sent without an answer: it may have been counted.
      recordLoss(device, sent.items(), REMOVED, ledger.uncertain());
    }
  }

  private static JsonObject body(Device device, Batch<Attempt> batch) {
    var events = new JsonArray();
    batch.items().forEach(attempt -> events.add(attempt.json()));
    return new JsonObject()
        .put("bootId", device.lifecycle().bootId())
        .put("sequence", batch.sequence())
        .put("events", events);
  }

  private void handle(Device device, Batch<Attempt> batch, ServiceResponse response) {
    if (!response.ok() && !response.isRejected()) {
      scheduler.retry(device, Work.EVENTS, response);
      return;
    }
    if (response.ok()) {
      counters.eventsAcknowledged(batch.items().size());
    } else {
      var reason = "the service answers " + response.status();
      recordLoss(device, batch.items(), reason, ledger.dropped());
    }
    scheduler.succeeded(device, Work.EVENTS);
    device.attempts().answered();
    if (device.attempts().waiting() > 0) {
      scheduler.planUnlessBusy(device, Work.EVENTS, maxAgeMillis);
    }
  }

  private void recordLoss(Device device, List<Attempt> attempts, String reason, Losses losses) {
    if (attempts.isEmpty()) {
      return;
    }
    var name = device.profile().name();
    counters.eventsDropped(attempts.size());
    attempts.forEach(attempt -> losses.add(name, attempt));
    LOG.warnf("%s lost %d events: %s", name, attempts.size(), reason);
  }
}
