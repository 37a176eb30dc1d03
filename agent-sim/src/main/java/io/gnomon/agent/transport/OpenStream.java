package io.gnomon.agent.transport;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import org.jspecify.annotations.Nullable;

/** A stream that is being opened or read; tells its listener of its end exactly once. */
public final class OpenStream {

  private static final long CANCEL = 8;

  private final StreamListener listener;
  private @Nullable HttpClientRequest request;
  private boolean over;

  OpenStream(StreamListener listener) {
    this.listener = listener;
  }

  /** Ends it from this side; the listener hears nothing more. */
  public void close() {
    if (!over) {
      over = true;
      if (request != null) {
        request.reset(CANCEL);
      }
    }
  }

  boolean attach(HttpClientRequest opened) {
    request = opened;
    if (over) {
      opened.reset(CANCEL);
    }
    return !over;
  }

  void read(HttpClientResponse response) {
    if (over) {
      return;
    }
    response.exceptionHandler(failure -> end(Answer.none()));
    response.endHandler(v -> end(new Answer(response.statusCode(), 0, Buffer.buffer())));
    response.handler(this::data);
    listener.opened();
  }

  void end(Answer answer) {
    if (!over) {
      over = true;
      listener.ended(answer);
    }
  }

  private void data(Buffer bytes) {
    if (!over) {
      listener.data(bytes);
    }
  }
}
