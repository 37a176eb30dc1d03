package io.gnomon.agent.exchange;

import io.gnomon.agent.device.Device;
import io.gnomon.agent.device.DeviceState;
import io.gnomon.agent.device.Work;
import io.gnomon.agent.schedule.ConcurrencyLimit;
import io.gnomon.agent.schedule.WorkScheduler;
import io.gnomon.agent.transport.ServiceClient;
import io.gnomon.agent.transport.ServiceRequest;
import io.gnomon.agent.transport.ServiceResponse;
import io.vertx.core.json.JsonObject;

/** Enrols devices, a bounded number at a time. */
public final class EnrolmentWorker {

  private final ServiceClient service;
  private final WorkScheduler scheduler;
  private final DeviceLifecycle lifecycle;
  private final TokenWorker tokens;
  private final String domain;
  private final ConcurrencyLimit requests;

  /**
   * The worker of a fleet.
   *
   * @param domain the domain that all devices claim
   */
  public EnrolmentWorker(
      ServiceClient service,
      WorkScheduler scheduler,
      DeviceLifecycle lifecycle,
      TokenWorker tokens,
      String domain,
      int maxConcurrentRequests) {
    this.service = service;
    this.scheduler = scheduler;
    this.lifecycle = lifecycle;
    this.tokens = tokens;
    this.domain = domain;
    this.requests = new ConcurrencyLimit(maxConcurrentRequests);
  }

  /** Requests the enrolment of a device. */
  public void work(Device device) {
    var token = device.profile().enrolmentToken();
    if (!mayEnrol(device) || device.work().isInFlight(Work.ENROL)) {
      return;
    }
    if (token == null) {
      lifecycle.enrolmentRefused(device, "it has no enrolment token");
      return;
    }
    scheduler.begin(device, Work.ENROL);
    var session = device.work().session();
    requests.acquire(
        () -> {
          if (device.work().session() != session) {
            requests.release();
            return;
          }
          service
              .send(ServiceRequest.post("/agent/v1/enrolments", body(device, token).toBuffer()))
              .onSuccess(
                  response -> {
                    requests.release();
                    if (device.work().session() == session) {
                      scheduler.end(device, Work.ENROL);
                      handle(device, response);
                    }
                  });
        });
  }

  private void handle(Device device, ServiceResponse response) {
    var id = response.ok() ? response.json().getString("deviceId", "") : "";
    if (!id.isEmpty()) {
      scheduler.succeeded(device, Work.ENROL);
      lifecycle.enrolled(device, id);
      // A device that is new to the server gets its first token along with its id.
      if (!response.json().getString("accessToken", "").isEmpty()) {
        tokens.granted(device, response.json());
      }
    } else if (isFinal(response)) {
      lifecycle.enrolmentRefused(device, response.status() + " " + response.problem());
    } else {
      scheduler.retry(device, Work.ENROL, response);
    }
  }

  private JsonObject body(Device device, String token) {
    var profile = device.profile();
    return new JsonObject()
        .put("enrolmentToken", token)
        .put("deviceName", profile.name())
        .put("osPlatform", profile.platform())
        .put("domain", domain)
        .put("publicKey", profile.key().publicJwk());
  }

  /** 401: the key belongs to a device that is revoked or cloned. */
  private static boolean isFinal(ServiceResponse response) {
    return response.status() == 401 || response.status() == 403 || response.isRejected();
  }

  private static boolean mayEnrol(Device device) {
    var lifecycle = device.lifecycle();
    return lifecycle.online() && lifecycle.state() == DeviceState.ENROLLING;
  }
}
