package io.gnomon.agent.device;

import io.gnomon.agent.identity.Assertion;
import io.gnomon.agent.schedule.Gate;
import io.gnomon.agent.transport.Answer;
import io.gnomon.agent.transport.Call;
import io.gnomon.agent.transport.ServiceClient;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.random.RandomGenerator;

/** Keeps every device that needs one in possession of a token that is not about to expire. */
final class Tokens {

  private static final int ASSERTIONS_PER_BOOT = 1_000_000;
  private static final int AT_ONCE = 64;

  private final Vertx vertx;
  private final ServiceClient service;
  private final Agenda agenda;
  private final Lifecycle lifecycle;
  private final Source source;
  private final Gate gate = new Gate(AT_ONCE);

  /**
   * Where chance and counters come from.
   *
   * @param boot how often the fleet was started, kept before the first assertion: counters of a
   *     boot are greater than all of the boots before, so that no kill makes one appear twice
   */
  record Source(RandomGenerator random, int boot) {}

  Tokens(Vertx vertx, ServiceClient service, Agenda agenda, Lifecycle lifecycle, Source source) {
    this.vertx = vertx;
    this.service = service;
    this.agenda = agenda;
    this.lifecycle = lifecycle;
    this.source = source;
  }

  void work(Device device) {
    if (!usable(device) || device.isUnderWay(Work.TOKEN)) {
      return;
    }
    device.underWay |= Work.TOKEN.bit();
    var session = device.session;
    gate.enter(
        () -> {
          if (device.session != session) {
            gate.leave();
            return;
          }
          request(device)
              .onComplete(
                  done -> {
                    gate.leave();
                    if (device.session == session) {
                      device.underWay &= ~Work.TOKEN.bit();
                      take(device, done.succeeded() ? done.result() : Answer.none());
                    }
                  });
        });
  }

  /** The server did not accept the token, or said that the identity is no more. */
  void refused(Device device, Answer answer) {
    device.authorization = null;
    switch (answer.problem()) {
      case "device-unknown" -> lifecycle.enrolAnew(device);
      case "device-revoked", "device-cloned" -> lifecycle.stop(device, answer.problem());
      default -> {}
    }
  }

  /** Every answer says what time it is. */
  void heard(Device device, Answer answer) {
    if (answer.status() != 0) {
      device.skewMillis = 0;
    }
  }

  /** The device has a token, which it renews in time. */
  void granted(Device device, JsonObject answer) {
    agenda.succeeded(device, Work.TOKEN);
    device.authorization = "Bearer " + answer.getString("accessToken");
    agenda.plan(device, Work.TOKEN, renewal(answer.getLong("expiresIn", 900L)));
    wake(device);
  }

  private Future<Answer> request(Device device) {
    if (++device.assertions >= ASSERTIONS_PER_BOOT) {
      return Future.failedFuture("the counters of this boot are used up");
    }
    var counter = (long) source.boot() * ASSERTIONS_PER_BOOT + device.assertions;
    var id = String.valueOf(device.id);
    var assertion =
        new Assertion(id, counter, device.believes(service.clock().nowMillis()) / 1_000);
    return vertx
        .executeBlocking(() -> assertion.signed(device.profile().key()), false)
        .compose(
            signed -> {
              var body = new JsonObject().put("assertion", signed).toBuffer();
              return service.send(Call.post("/agent/v1/tokens", body));
            });
  }

  private void take(Device device, Answer answer) {
    heard(device, answer);
    if (answer.ok() && !answer.json().getString("accessToken", "").isEmpty()) {
      granted(device, answer.json());
      return;
    }
    if (answer.status() == 401) {
      refused(device, answer);
    }
    if (usable(device)) {
      agenda.again(device, Work.TOKEN, answer);
    }
  }

  private void wake(Device device) {
    var waiting = device.awaitingToken;
    device.awaitingToken = 0;
    for (int i = 0; i < Work.COUNT; i++) {
      if ((waiting & Work.at(i).bit()) != 0) {
        agenda.plan(device, Work.at(i), 0);
      }
    }
  }

  /** Between 60 and 85 percent of its life, so that a fleet does not ask at once. */
  private long renewal(long expiresInSeconds) {
    var life = Math.max(1, Math.min(expiresInSeconds, 86_400)) * 1_000;
    return (long) (life * (0.60 + 0.25 * source.random().nextDouble()));
  }

  private static boolean usable(Device device) {
    return device.online && device.state == DeviceState.ENROLLED;
  }
}
