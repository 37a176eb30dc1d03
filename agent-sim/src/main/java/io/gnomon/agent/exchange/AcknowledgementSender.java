package io.gnomon.agent.exchange;

import io.gnomon.agent.device.Device;
import io.gnomon.agent.device.EnforcedRevisions;
import io.gnomon.agent.device.EnforcedRevisions.EnforcedRevision;
import io.gnomon.agent.device.Work;
import io.gnomon.agent.feed.Policy;
import io.gnomon.agent.ledger.Ledger;
import io.gnomon.agent.schedule.WorkScheduler;
import io.gnomon.agent.transport.ServiceClient;
import io.gnomon.agent.transport.ServiceRequest;
import io.gnomon.agent.transport.ServiceResponse;
import io.gnomon.kit.text.TimestampText;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Acknowledges the revisions that devices enforce, several at once and after a random delay. Writes
 * {@link EnforcedRevisions}.
 */
public final class AcknowledgementSender {

  /**
   * The first of so many parts of the time is left to the change itself, which goes to all devices
   * at once: an acknowledgement costs a server ten times what the change to one device does.
   */
  private static final int SPREAD_PARTS = 10;

  private final ServiceClient service;
  private final WorkScheduler scheduler;
  private final DeviceRequests requests;
  private final Ledger ledger;
  private final RandomGenerator random;
  private final long maxDelayMillis;

  public AcknowledgementSender(
      ServiceClient service,
      WorkScheduler scheduler,
      DeviceRequests requests,
      Ledger ledger,
      RandomGenerator random,
      Duration maxDelay) {
    this.service = service;
    this.scheduler = scheduler;
    this.requests = requests;
    this.ledger = ledger;
    this.random = random;
    this.maxDelayMillis = maxDelay.toMillis();
  }

  /** Sends what has not been acknowledged. */
  public void work(Device device) {
    var pending = device.enforcedRevisions().pending();
    if (pending.isEmpty()) {
      return;
    }
    var authorization = requests.authorize(device, Work.ACKNOWLEDGE);
    if (authorization != null) {
      var body = body(device, pending).toBuffer();
      var request =
          ServiceRequest.post("/agent/v1/feed/acknowledgements", body).authorizedBy(authorization);
      requests.send(
          device,
          Work.ACKNOWLEDGE,
          service,
          request,
          response -> handle(device, pending, response));
    }
  }

  /**
   * The device began to enforce a policy.
   *
   * @param first whether it had no policy before: that revision was in force before it came, as are
   *     those that were made before it was connected
   */
  void enforced(Device device, Policy policy, boolean first) {
    var now = service.clock().nowMillis();
    device.enforcedRevisions().add(policy.revision(), device.environment().deviceMillis(now));
    if (!first && device.feed().connectedSinceMillis() <= policy.madeAtMillis()) {
      ledger.rollouts().add(policy.revision(), policy.madeAtMillis(), now);
    }
    plan(device);
  }

  private void handle(Device device, List<EnforcedRevision> sent, ServiceResponse response) {
    if (response.isRetryable()) {
      // Nothing waits for it, and devices that failed together must not retry together.
      scheduler.retry(device, Work.ACKNOWLEDGE, response, spreadMillis(device));
      return;
    }
    // Also where the server refused them: sending the same again would change nothing.
    scheduler.succeeded(device, Work.ACKNOWLEDGE);
    device.enforcedRevisions().acknowledged(sent);
    if (!device.enforcedRevisions().pending().isEmpty()) {
      plan(device);
    }
  }

  /**
   * A change that comes before the one ahead of it was acknowledged puts that off, too; but only
   * once, since others may follow all the time.
   */
  private void plan(Device device) {
    var spread = spreadMillis(device);
    var delay = random.nextLong(spread / SPREAD_PARTS, spread + 1);
    if (device.enforcedRevisions().pending().size() <= 2) {
      scheduler.replanUnlessBusy(device, Work.ACKNOWLEDGE, delay);
    } else {
      scheduler.planUnlessBusy(device, Work.ACKNOWLEDGE, delay);
    }
  }

  /** The server says it, longer where many devices have to acknowledge. */
  private long spreadMillis(Device device) {
    var told = device.policy().acknowledgeWithinMillis();
    return told > 0 ? told : maxDelayMillis;
  }

  private static JsonObject body(Device device, List<EnforcedRevision> pending) {
    var enforced = new JsonArray();
    for (var revision : pending) {
      enforced.add(
          new JsonObject()
              .put("revision", revision.revision())
              .put("at", TimestampText.of(Instant.ofEpochMilli(revision.atMillis()))));
    }
    return new JsonObject().put("cursor", device.policy().cursor()).put("enforced", enforced);
  }
}
