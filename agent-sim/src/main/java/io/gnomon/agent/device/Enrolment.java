package io.gnomon.agent.device;

import io.gnomon.agent.schedule.Gate;
import io.gnomon.agent.transport.Answer;
import io.gnomon.agent.transport.Call;
import io.gnomon.agent.transport.ServiceClient;
import io.vertx.core.json.JsonObject;

/** Makes devices known to the server, a bounded number at a time. */
final class Enrolment {

  private final ServiceClient service;
  private final Agenda agenda;
  private final Lifecycle lifecycle;
  private final Tokens tokens;
  private final String domain;
  private final Gate gate;

  Enrolment(
      ServiceClient service, Agenda agenda, Lifecycle lifecycle, Tokens tokens, Bounds bounds) {
    this.service = service;
    this.tokens = tokens;
    this.agenda = agenda;
    this.lifecycle = lifecycle;
    this.domain = bounds.domain();
    this.gate = new Gate(bounds.atOnce());
  }

  /** What enrolments have in common: the claimed domain, and how many are under way at once. */
  record Bounds(String domain, int atOnce) {}

  void work(Device device) {
    var token = device.profile().enrolmentToken();
    if (!due(device) || device.isUnderWay(Work.ENROL)) {
      return;
    }
    if (token == null) {
      lifecycle.refuse(device, "it has no enrolment token");
      return;
    }
    device.underWay |= Work.ENROL.bit();
    var session = device.session;
    gate.enter(
        () -> {
          if (device.session != session) {
            gate.leave();
            return;
          }
          service
              .send(Call.post("/agent/v1/enrolments", request(device, token).toBuffer()))
              .onSuccess(
                  answer -> {
                    gate.leave();
                    if (device.session == session) {
                      device.underWay &= ~Work.ENROL.bit();
                      take(device, answer);
                    }
                  });
        });
  }

  private void take(Device device, Answer answer) {
    var id = answer.ok() ? answer.json().getString("deviceId", "") : "";
    if (!id.isEmpty()) {
      agenda.succeeded(device, Work.ENROL);
      lifecycle.enrolled(device, id);
      // A device that is new to the server gets its first token along with its id.
      if (!answer.json().getString("accessToken", "").isEmpty()) {
        tokens.granted(device, answer.json());
      }
    } else if (isFinal(answer)) {
      lifecycle.refuse(device, answer.status() + " " + answer.problem());
    } else {
      agenda.again(device, Work.ENROL, answer);
    }
  }

  private JsonObject request(Device device, String token) {
    var profile = device.profile();
    return new JsonObject()
        .put("enrolmentToken", token)
        .put("deviceName", profile.name())
        .put("osPlatform", profile.platform())
        .put("domain", domain)
        .put("publicKey", profile.key().publicJwk());
  }

  /** 401 says that the key belongs to a device that is revoked or cloned. */
  private static boolean isFinal(Answer answer) {
    return answer.status() == 401 || answer.status() == 403 || answer.unacceptable();
  }

  private static boolean due(Device device) {
    return device.online && device.state == DeviceState.ENROLLING;
  }
}
