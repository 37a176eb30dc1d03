package io.gnomon.kit.outbound;

import io.gnomon.kit.outbound.OutboundException.Reason;
import io.netty.handler.ssl.SslHandshakeTimeoutException;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/** One call whose answer is looked at: the headers, and the beginning of the body. */
final class Inspection {

  private final int maxBodyBytes;
  private final Promise<Answer> answer = Promise.promise();
  private final Buffer body = Buffer.buffer();
  private volatile @Nullable HttpClientRequest request;
  private volatile boolean over;

  /** What came, and over which session. */
  record Answer(
      int status, MultiMap headers, Buffer body, boolean cut, @Nullable SSLSession session) {}

  Inspection(int maxBodyBytes) {
    this.maxBodyBytes = maxBodyBytes;
  }

  Future<Answer> answer() {
    return answer.future();
  }

  void send(HttpClientRequest made) {
    request = made;
    if (over) {
      made.reset();
      return;
    }
    made.send().onSuccess(this::take).onFailure(this::fail);
  }

  /** The caller no longer waits. */
  void cancel() {
    over = true;
    var sent = request;
    if (sent != null) {
      sent.reset();
    }
  }

  void fail(Throwable cause) {
    answer.tryFail(
        cause instanceof OutboundException
            ? cause
            : new OutboundException(reason(cause), "no connection: " + first(cause)));
    cancel();
  }

  private static Reason reason(Throwable cause) {
    if (first(cause) instanceof SslHandshakeTimeoutException) {
      return Reason.TOO_SLOW;
    }
    return cause instanceof SSLException ? Reason.TLS_FAILED : Reason.UNREACHABLE;
  }

  /** What began it: the exceptions around it do not say what was wrong with the server. */
  private static Throwable first(Throwable failure) {
    var first = failure;
    while (first.getCause() != null) {
      first = first.getCause();
    }
    return first;
  }

  private void take(HttpClientResponse response) {
    response.exceptionHandler(this::fail);
    response.endHandler(nothing -> finish(response, false));
    response.handler(
        buffer -> {
          int free = maxBodyBytes - body.length();
          body.appendBuffer(buffer, 0, Math.min(free, buffer.length()));
          if (buffer.length() > free) {
            finish(response, true);
          }
        });
    if (maxBodyBytes == 0) {
      finish(response, true);
    }
  }

  private void finish(HttpClientResponse response, boolean cut) {
    answer.tryComplete(
        new Answer(
            response.statusCode(),
            response.headers(),
            body,
            cut,
            response.request().connection().sslSession()));
    if (cut) {
      cancel();
    }
  }
}
