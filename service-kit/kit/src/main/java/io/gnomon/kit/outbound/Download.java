package io.gnomon.kit.outbound;

import io.gnomon.kit.outbound.OutboundException.Reason;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One answer on its way into a file. */
final class Download {

  private static final int OK = 200;
  private static final int TOO_MANY_REQUESTS = 429;

  private final Vertx vertx;
  private final Path path;
  private final long maxBytes;
  private final UniEmitter<? super Long> emitter;
  private final AtomicBoolean over = new AtomicBoolean();
  private volatile @Nullable HttpClientRequest request;
  private final AtomicReference<@Nullable AsyncFile> file = new AtomicReference<>();
  private long bytes;

  Download(Vertx vertx, Path path, long maxBytes, UniEmitter<? super Long> emitter) {
    this.vertx = vertx;
    this.path = path;
    this.maxBytes = maxBytes;
    this.emitter = emitter;
    emitter.onTermination(this::release);
  }

  void send(HttpClientRequest made) {
    request = made;
    if (over.get()) {
      made.reset();
      return;
    }
    made.send().onSuccess(this::take).onFailure(this::broken);
  }

  void fail(OutboundException reason) {
    if (over.compareAndSet(false, true)) {
      emitter.fail(reason);
    }
    release();
  }

  private void take(HttpClientResponse response) {
    int status = response.statusCode();
    if (status != OK) {
      fail(refusal(status));
    } else if (length(response) > maxBytes) {
      fail(tooLarge());
    } else {
      response.pause();
      var options = new OpenOptions().setWrite(true).setCreate(true).setTruncateExisting(true);
      vertx
          .fileSystem()
          .open(path.toString(), options)
          .onSuccess(opened -> store(response, opened))
          .onFailure(this::broken);
    }
  }

  private void store(HttpClientResponse response, AsyncFile opened) {
    file.set(opened);
    response.exceptionHandler(this::broken);
    response.handler(buffer -> write(response, opened, buffer));
    response.endHandler(nothing -> close().onSuccess(v -> done()).onFailure(this::broken));
    response.resume();
  }

  private void write(HttpClientResponse response, AsyncFile opened, Buffer buffer) {
    bytes += buffer.length();
    if (bytes > maxBytes) {
      fail(tooLarge());
    } else if (!over.get()) {
      opened.write(buffer).onFailure(this::broken);
      if (opened.writeQueueFull()) {
        response.pause();
        opened.drainHandler(nothing -> response.resume());
      }
    }
  }

  private void done() {
    if (over.compareAndSet(false, true)) {
      emitter.complete(bytes);
    }
  }

  private void broken(Throwable cause) {
    fail(
        OutboundException.passing(
            Reason.UNREACHABLE, "the connection broke: " + cause.getMessage()));
  }

  /** Also when the caller waits no longer. */
  private void release() {
    over.set(true);
    var sent = request;
    if (sent != null) {
      sent.reset();
    }
    close();
  }

  /** Once: a second call finds nothing to close. */
  private Future<Void> close() {
    var open = file.getAndSet(null);
    return open == null ? Future.succeededFuture() : open.close();
  }

  private OutboundException tooLarge() {
    return new OutboundException(
        Reason.TOO_LARGE, "there is more than the %d bytes taken".formatted(maxBytes));
  }

  private static OutboundException refusal(int status) {
    if (status >= 300 && status < 400) {
      return new OutboundException(
          Reason.REDIRECTED, "the answer points to another URL; configure that one");
    }
    var message = "the answer has status " + status;
    return status == TOO_MANY_REQUESTS || status >= 500
        ? OutboundException.passing(Reason.STATUS, message)
        : new OutboundException(Reason.STATUS, message);
  }

  private static long length(HttpClientResponse response) {
    try {
      var length = response.getHeader("Content-Length");
      return length == null ? 0 : Long.parseLong(length);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
