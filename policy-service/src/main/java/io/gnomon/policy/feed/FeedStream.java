package io.gnomon.policy.feed;

import io.gnomon.policy.devicegroup.GroupRef;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import org.jspecify.annotations.Nullable;

/**
 * One device's open stream: what it certainly has, and how to tell it more. Lives on one event loop
 * and is touched by no other thread, but for its final fields.
 */
final class FeedStream {

  private static final Buffer HEARTBEAT = Buffer.buffer(":\n\n");

  final String deviceId;
  final StreamLoop loop;
  final HttpServerResponse response;
  private final long endsAt;

  private GroupRef group;
  private @Nullable FeedPosition has;
  private @Nullable FeedPosition announced;
  private long fullSince;

  FeedStream(Subscriber subscriber, StreamLoop loop, HttpServerResponse response, long endsAt) {
    this.deviceId = subscriber.deviceId();
    this.group = subscriber.group();
    this.has = subscriber.has();
    this.loop = loop;
    this.response = response;
    this.endsAt = endsAt;
  }

  GroupRef group() {
    return group;
  }

  /** The first words: whatever its size, what is missing goes into the stream. */
  void begin(FeedFrames feed) {
    response.write(HEARTBEAT);
    if (isBehind(feed.state().position())) {
      send(feed.from(has, group), feed);
    }
  }

  /** Tells what is new, unless the reader is busy with what it got before. */
  void advance(FeedFrames feed) {
    var now = feed.state().position();
    if (response.ended() || now.equals(announced) || !isBehind(now)) {
      return;
    }
    if (response.writeQueueFull()) {
      waitForReader();
      return;
    }
    var frame = feed.from(has, group);
    if (frame.size() <= loop.largestPush()) {
      send(frame, feed);
    } else {
      announced = now;
      response.write(loop.announcement(feed).stream());
    }
  }

  /** What the device says that it has; counts where it was told to fetch. */
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

  /** The device belongs to another group: what it has is worth nothing. */
  void moveTo(GroupRef other, FeedFrames feed) {
    if (!other.equals(group)) {
      group = other;
      has = null;
      announced = null;
      advance(feed);
    }
  }

  /** Keeps the stream alive, or says that it has to go. */
  boolean beat(FeedFrames feed, long now, long slowReaderMillis) {
    if (response.ended() || now >= endsAt) {
      end();
      return false;
    }
    if (response.writeQueueFull()) {
      fullSince = fullSince == 0 ? now : fullSince;
      if (now - fullSince >= slowReaderMillis) {
        response.reset();
        return false;
      }
      return true;
    }
    fullSince = 0;
    advance(feed);
    response.write(HEARTBEAT);
    return true;
  }

  void end() {
    if (!response.ended()) {
      response.end();
    }
  }

  private void send(FeedFrame frame, FeedFrames feed) {
    has = feed.state().position();
    announced = null;
    response.write(frame.stream());
  }

  private boolean isBehind(FeedPosition now) {
    return has == null || has.isBehind(now.epoch(), now.revision());
  }

  private void waitForReader() {
    response.drainHandler(
        drained -> {
          fullSince = 0;
          loop.advance(this);
        });
  }
}
