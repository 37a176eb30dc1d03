package io.gnomon.agent.exchange;

import io.gnomon.agent.device.Assertion;
import io.gnomon.agent.device.Credentials;
import io.gnomon.agent.device.Device;
import io.gnomon.agent.device.DeviceState;
import io.gnomon.agent.device.EnvironmentChanges;
import io.gnomon.agent.device.Work;
import io.gnomon.agent.schedule.ConcurrencyLimit;
import io.gnomon.agent.schedule.WorkScheduler;
import io.gnomon.agent.transport.ServiceClient;
import io.gnomon.agent.transport.ServiceRequest;
import io.gnomon.agent.transport.ServiceResponse;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.random.RandomGenerator;

/** Requests access tokens, and renews them before they expire. Writes {@link Credentials}. */
public final class TokenWorker {

  /**
   * The counters of assertions of one boot of the fleet. Those of a later boot are greater, so that
   * no counter is used twice, even after a kill.
   */
  private static final int ASSERTIONS_PER_BOOT = 1_000_000;

  private static final int MAX_CONCURRENT_REQUESTS = 64;
  private static final long DEFAULT_LIFETIME_SECONDS = 900;
  private static final long MAX_LIFETIME_SECONDS = 86_400;

  private final Vertx vertx;
  private final ServiceClient service;
  private final WorkScheduler scheduler;
  private final DeviceLifecycle lifecycle;
  private final EnvironmentChanges environment;
  private final RandomGenerator random;
  private final int boot;
  private final ConcurrencyLimit requests = new ConcurrencyLimit(MAX_CONCURRENT_REQUESTS);

  /**
   * The worker of a fleet.
   *
   * @param boot how often the fleet was started; persisted before the first assertion
   */
  public TokenWorker(
      Vertx vertx,
      ServiceClient service,
      WorkScheduler scheduler,
      DeviceLifecycle lifecycle,
      EnvironmentChanges environment,
      RandomGenerator random,
      int boot) {
    this.vertx = vertx;
    this.service = service;
    this.scheduler = scheduler;
    this.lifecycle = lifecycle;
    this.environment = environment;
    this.random = random;
    this.boot = boot;
  }

  /** Requests a token. */
  public void work(Device device) {
    if (!mayRequest(device) || device.work().isInFlight(Work.TOKEN)) {
      return;
    }
    scheduler.begin(device, Work.TOKEN);
    var session = device.work().session();
    requests.acquire(
        () -> {
          if (device.work().session() != session) {
            requests.release();
            return;
          }
          request(device)
              .onComplete(
                  done -> {
                    requests.release();
                    if (device.work().session() == session) {
                      scheduler.end(device, Work.TOKEN);
                      handle(device, done.succeeded() ? done.result() : ServiceResponse.none());
                    }
                  });
        });
  }

  /** Notes that a response has arrived, whatever it says. */
  void received(Device device, ServiceResponse response) {
    environment.received(device, response);
  }

  /** The server did not accept the token, or ended the identity. */
  void rejected(Device device, ServiceResponse response) {
    device.credentials().clear();
    switch (response.problem()) {
      case "device-unknown" -> lifecycle.enrolAgain(device);
      case "device-revoked", "device-cloned" -> lifecycle.stop(device, response.problem());
      default -> {}
    }
  }

  /** The server granted a token; it is renewed before it expires. */
  void granted(Device device, JsonObject body) {
    scheduler.succeeded(device, Work.TOKEN);
    device.credentials().setAuthorization("Bearer " + body.getString("accessToken"));
    var lifetime = body.getLong("expiresIn", DEFAULT_LIFETIME_SECONDS);
    scheduler.plan(device, Work.TOKEN, renewalDelayMillis(lifetime));
    scheduler.tokenReceived(device);
  }

  private Future<ServiceResponse> request(Device device) {
    var assertions = device.credentials().nextAssertion();
    if (assertions >= ASSERTIONS_PER_BOOT) {
      return Future.failedFuture("the counters of this boot are used up; restart the fleet");
    }
    var counter = (long) boot * ASSERTIONS_PER_BOOT + assertions;
    var issuedAt = device.environment().deviceMillis(service.clock().nowMillis()) / 1_000;
    var assertion = new Assertion(String.valueOf(device.id()), counter, issuedAt);
    return vertx
        .executeBlocking(() -> assertion.signed(device.profile().key()), false)
        .compose(
            signed -> {
              var body = new JsonObject().put("assertion", signed).toBuffer();
              return service.send(ServiceRequest.post("/agent/v1/tokens", body));
            });
  }

  private void handle(Device device, ServiceResponse response) {
    received(device, response);
    if (response.ok() && !response.json().getString("accessToken", "").isEmpty()) {
      granted(device, response.json());
      return;
    }
    if (response.status() == 401) {
      rejected(device, response);
    }
    if (mayRequest(device)) {
      scheduler.retry(device, Work.TOKEN, response);
    }
  }

  /** Between 60 and 85 percent of the lifetime, so that a fleet does not renew all at once. */
  private long renewalDelayMillis(long lifetimeSeconds) {
    var bounded = Math.max(1, Math.min(lifetimeSeconds, MAX_LIFETIME_SECONDS)) * 1_000;
    return (long) (bounded * (0.60 + 0.25 * random.nextDouble()));
  }

  private static boolean mayRequest(Device device) {
    var lifecycle = device.lifecycle();
    return lifecycle.online() && lifecycle.state() == DeviceState.ENROLLED;
  }
}
