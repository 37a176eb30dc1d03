package io.gnomon.agent.exchange;

import io.gnomon.agent.device.Device;
import io.gnomon.agent.device.DeviceState;
import io.gnomon.agent.device.Work;
import io.gnomon.agent.schedule.WorkScheduler;
import io.gnomon.agent.transport.ServiceClient;
import io.gnomon.agent.transport.ServiceRequest;
import io.gnomon.agent.transport.ServiceResponse;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends the requests that need an access token, one at a time for each kind of work. A response is
 * ignored if the session of the device has ended meanwhile.
 */
public final class DeviceRequests {

  private final WorkScheduler scheduler;
  private final TokenWorker tokens;

  public DeviceRequests(WorkScheduler scheduler, TokenWorker tokens) {
    this.scheduler = scheduler;
    this.tokens = tokens;
  }

  /**
   * The Authorization header if the device may send a request for the work now, else null; where
   * only the token is missing, the work becomes due as soon as there is one.
   */
  public @Nullable String authorize(Device device, Work work) {
    if (!device.isReachable() || device.work().isInFlight(work)) {
      return null;
    }
    var authorization = device.credentials().authorization();
    if (authorization == null) {
      scheduler.awaitToken(device, work);
    }
    return authorization;
  }

  /** Sends a request; the handler receives every response except 401. */
  public void send(
      Device device,
      Work work,
      ServiceClient service,
      ServiceRequest request,
      Consumer<ServiceResponse> handler) {
    scheduler.begin(device, work);
    var session = device.work().session();
    service
        .send(request)
        .onSuccess(
            response -> {
              tokens.received(device, response);
              if (device.work().session() == session) {
                scheduler.end(device, work);
                handle(device, work, response, handler);
              }
            });
  }

  /** Handles a 401: the work is retried if the device still has an identity. */
  public void unauthorized(Device device, Work work, ServiceResponse response) {
    tokens.rejected(device, response);
    if (device.isReachable() && device.lifecycle().state() == DeviceState.ENROLLED) {
      scheduler.retry(device, work, response);
    }
  }

  private void handle(
      Device device, Work work, ServiceResponse response, Consumer<ServiceResponse> handler) {
    if (response.status() == 401) {
      unauthorized(device, work, response);
    } else {
      handler.accept(response);
    }
  }
}
