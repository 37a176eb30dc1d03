package io.gnomon.agent.transport;

import io.vertx.core.buffer.Buffer;

/** Receives what arrives on a stream. */
public interface StreamListener {

  /** The server accepted the request; data will follow. */
  void opened();

  /** The next bytes, split anywhere. */
  void data(Buffer bytes);

  /** Called once: the stream has ended, or was never opened, and the response says why. */
  void ended(ServiceResponse response);
}
