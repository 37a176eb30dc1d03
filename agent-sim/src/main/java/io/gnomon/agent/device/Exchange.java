package io.gnomon.agent.device;

import io.gnomon.agent.transport.Answer;
import io.gnomon.agent.transport.Call;
import io.gnomon.agent.transport.ServiceClient;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One request of a device: with its token, not twice at a time, and with no say for an answer that
 * arrives after the device was unplugged or enrolled anew.
 */
final class Exchange {

  private final Agenda agenda;
  private final Tokens tokens;

  Exchange(Agenda agenda, Tokens tokens) {
    this.agenda = agenda;
    this.tokens = tokens;
  }

  /**
   * Whether the device may send for this work now; if only a token is missing, it will be called.
   */
  @Nullable String authorize(Device device, Work work) {
    if (!device.reachable() || device.isUnderWay(work)) {
      return null;
    }
    var authorization = device.authorization;
    if (authorization == null) {
      device.awaitingToken |= work.bit();
      agenda.planAtMost(device, Work.TOKEN, 0);
    }
    return authorization;
  }

  /** Sends; what comes back reaches {@code taker} unless it is about the credential. */
  void send(Device device, Work work, ServiceClient service, Call call, Consumer<Answer> taker) {
    device.underWay |= work.bit();
    var session = device.session;
    service
        .send(call)
        .onSuccess(
            answer -> {
              tokens.heard(device, answer);
              if (device.session == session) {
                device.underWay &= ~work.bit();
                take(device, work, answer, taker);
              }
            });
  }

  /** A 401: the work is tried again if the device still has an identity. */
  void unauthorized(Device device, Work work, Answer answer) {
    tokens.refused(device, answer);
    if (device.reachable() && device.state == DeviceState.ENROLLED) {
      agenda.again(device, work, answer);
    }
  }

  private void take(Device device, Work work, Answer answer, Consumer<Answer> taker) {
    if (answer.status() == 401) {
      unauthorized(device, work, answer);
    } else {
      taker.accept(answer);
    }
  }
}
