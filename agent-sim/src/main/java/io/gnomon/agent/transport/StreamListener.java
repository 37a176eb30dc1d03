package io.gnomon.agent.transport;

import io.vertx.core.buffer.Buffer;

/** Who reads a stream. */
public interface StreamListener {

  /** The server said yes; data will follow. */
  void opened();

  /** Some bytes of it, cut anywhere. */
  void data(Buffer bytes);

  /** Called once: the stream is over, or never began (then the answer says why). */
  void ended(Answer answer);
}
