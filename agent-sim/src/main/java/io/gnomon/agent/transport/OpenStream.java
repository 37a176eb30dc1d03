package io.gnomon.agent.transport;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import org.jspecify.annotations.Nullable;

/** A stream that is open or being opened; reports its end to its listener exactly once. */
public final class OpenStream {

  private static final long CANCEL = 8;

  private final StreamListener listener;
  private @Nullable HttpClientRequest request;
  private boolean ended;

  OpenStream(StreamListener listener) {
    this.listener = listener;
  }

  /** Ends it from this side; the listener is not called any more. */
  public void close() {
    if (!ended) {
      ended = true;
      if (request != null) {
        request.reset(CANCEL);
      }
    }
  }

  boolean attach(HttpClientRequest opened) {
    request = opened;
    if (ended) {
      opened.reset(CANCEL);
    }
    return !ended;
  }

  void read(HttpClientResponse response) {
    if (ended) {
      return;
    }
    response.exceptionHandler(failure -> end(ServiceResponse.none()));
    response.endHandler(v -> end(new ServiceResponse(response.statusCode(), 0, Buffer.buffer())));
    response.handler(this::data);
    listener.opened();
  }

  void end(ServiceResponse response) {
    if (!ended) {
      ended = true;
      listener.ended(response);
    }
  }

  private void data(Buffer bytes) {
    if (!ended) {
      listener.data(bytes);
    }
  }
}
