package io.gnomon.policy.feed.stream;

import io.gnomon.kit.connection.SlowClientGuard;
import io.gnomon.policy.devicegroup.GroupRef;
import io.gnomon.policy.feed.log.FeedPosition;
import io.gnomon.policy.feed.state.FeedCursor;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import org.jspecify.annotations.Nullable;

/**
 * One device's open stream, and the position that was sent on it last. Belongs to one event loop;
 * no other thread uses it, except for its final fields.
 */
final class FeedStream {

  final String deviceId;
  final StreamLoop loop;
  final HttpServerResponse response;
  final long openedAt;
  private final HttpServerRequest request;
  private final long endsAt;

  private GroupRef group;
  private @Nullable FeedPosition has;
  private @Nullable FeedPosition announced;
  private long fullSince;

  /** What is being sent to a reader that has not taken all of it yet. */
  private @Nullable PieceWriter sending;

  FeedStream(Subscriber subscriber, StreamLoop loop, HttpServerRequest request, long maxAge) {
    this.deviceId = subscriber.deviceId();
    this.group = subscriber.group();
    this.has = subscriber.has();
    this.loop = loop;
    this.request = request;
    this.response = request.response();
    this.openedAt = System.currentTimeMillis();
    this.endsAt = openedAt + maxAge;
  }

  GroupRef group() {
    return group;
  }

  /** Sends what the device lacks, whatever its size. */
  void begin(FeedFrames feed) {
    response.write(loop.heartbeat());
    if (isBehind(feed.state().position())) {
      send(frame(feed), feed);
    }
  }

  /** Sends what is new, unless earlier data still waits to be read. */
  void advance(FeedFrames feed) {
    var now = feed.state().position();
    if (response.ended() || sending != null || now.equals(announced) || !isBehind(now)) {
      return;
    }
    if (response.writeQueueFull()) {
      waitForReader();
      return;
    }
    var frame = frame(feed);
    if (frame.size() <= loop.maxPushBytes()) {
      send(frame, feed);
    } else {
      announced = now;
      response.write(loop.announcement(feed).stream());
    }
  }

  /** Notes the position that the device reports; needed only after an announcement. */
  void acknowledge(FeedCursor cursor, FeedFrames feed) {
    var position = feed.state().position();
    if (announced != null
        && cursor.group().equals(group.id())
        && cursor.epoch() == position.epoch()) {
      has = new FeedPosition(cursor.epoch(), cursor.revision(), position.at());
      announced = null;
      advance(feed);
    }
  }

  /** Moves the device to another group, for which it needs a snapshot. */
  void moveTo(GroupRef other, FeedFrames feed) {
    if (!other.equals(group)) {
      group = other;
      has = null;
      announced = null;
      advance(feed);
    }
  }

  /** Sends a heartbeat; false where the stream is over. */
  boolean beat(FeedFrames feed, long now, long slowReaderTimeout) {
    if (response.ended() || now >= endsAt) {
      end();
      return false;
    }
    if (sending != null || response.writeQueueFull()) {
      fullSince = fullSince == 0 ? now : fullSince;
      if (now - fullSince >= slowReaderTimeout) {
        SlowClientGuard.breakOff(request);
        return false;
      }
      return true;
    }
    fullSince = 0;
    advance(feed);
    response.write(loop.heartbeat());
    return true;
  }

  /** Tells the device when to connect again, and ends it. */
  void drain(FeedFrames feed, long delayMillis) {
    if (sending == null && !response.ended() && !response.writeQueueFull()) {
      response.write(feed.drain(delayMillis).stream());
    }
    end();
  }

  /** Ends it; at once where its reader does not read, so that it keeps no memory. */
  void end() {
    if (sending != null || (!response.ended() && response.writeQueueFull())) {
      SlowClientGuard.breakOff(request);
    } else if (!response.ended()) {
      response.end();
    }
  }

  private void send(FeedFrame frame, FeedFrames feed) {
    has = feed.state().position();
    announced = null;
    var pieces = new PieceWriter(response, frame.stream());
    if (!pieces.write(this::goOn)) {
      sending = pieces;
    }
  }

  /** The reader has taken something. */
  private void goOn() {
    fullSince = 0;
    var pieces = sending;
    if (pieces == null || pieces.write(this::goOn)) {
      sending = null;
      loop.advance(this);
    }
  }

  private FeedFrame frame(FeedFrames feed) {
    return feed.from(has, group, loop.acknowledgeWithinMillis());
  }

  private boolean isBehind(FeedPosition now) {
    return has == null || has.isBehind(now);
  }

  private void waitForReader() {
    response.drainHandler(drained -> goOn());
  }
}
