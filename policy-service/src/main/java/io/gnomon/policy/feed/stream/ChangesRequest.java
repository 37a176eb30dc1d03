package io.gnomon.policy.feed.stream;

import io.gnomon.kit.connection.SlowClientGuard;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import org.jspecify.annotations.Nullable;

/** A request for what changed, which may wait for an answer. Belongs to one event loop. */
final class ChangesRequest {

  final StreamLoop loop;
  private final Subscriber subscriber;
  private final HttpServerRequest request;
  private final HttpServerResponse response;
  private final long deadline;
  private @Nullable PieceWriter answer;
  private long writtenAt;

  ChangesRequest(Subscriber subscriber, HttpServerRequest request, StreamLoop loop, long deadline) {
    this.subscriber = subscriber;
    this.request = request;
    this.response = request.response();
    this.loop = loop;
    this.deadline = deadline;
  }

  String deviceId() {
    return subscriber.deviceId();
  }

  /** Begins to answer if there is something new. */
  void answer(FeedFrames feed) {
    var has = subscriber.has();
    if (answer != null || isEnded() || (has != null && !has.isBehind(feed.state().position()))) {
      return;
    }
    var frame = feed.from(has, subscriber.group(), loop.acknowledgeWithinMillis());
    var data = frame.data();
    var head = Buffer.buffer("{\"event\":\"" + frame.event() + "\",\"data\":");
    response
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(head.length() + data.length() + 1))
        .write(head);
    answer = new PieceWriter(response, data);
    write();
  }

  /** Whether nothing more is to be done; ends what has waited, or has not been read, for long. */
  boolean isOver(long now, long slowReaderTimeout) {
    if (isEnded()) {
      return true;
    }
    if (answer == null ? now < deadline : now - writtenAt < slowReaderTimeout) {
      return false;
    }
    end();
    return true;
  }

  /** Ends it without an answer if it waits for one. */
  void stopWaiting() {
    if (answer == null) {
      end();
    }
  }

  /** Ends it: without an answer where it waits, at once where its answer is not read. */
  void end() {
    if (isEnded()) {
      return;
    }
    if (answer == null) {
      response.setStatusCode(204).end();
    } else {
      SlowClientGuard.breakOff(request);
    }
  }

  private boolean isEnded() {
    return response.ended() || response.closed();
  }

  private void write() {
    writtenAt = System.currentTimeMillis();
    if (answer != null && answer.write(this::write) && !isEnded()) {
      response.end("}");
    }
  }
}
