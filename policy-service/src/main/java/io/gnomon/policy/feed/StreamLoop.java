package io.gnomon.policy.feed;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The streams and waiting requests of one event loop. All but {@link #feedMoved} runs on that loop,
 * so nothing is locked; there is one timer and, when the feed moves, one task for all of them. Each
 * tick of the timer keeps a part of the streams alive, so that no device waits for all others'
 * turn.
 */
final class StreamLoop {

  private static final long TICK_MILLIS = 1_000;
  private static final double SHORTEST_AGE = 0.8;

  private final Context context;
  private final FeedFollower follower;
  private final FeedConfig config;
  private final StreamCount count;
  private final List<Set<FeedStream>> beats = new ArrayList<>();
  private final List<ChangesRequest> waiting = new ArrayList<>();
  private final AtomicBoolean taskIsDue = new AtomicBoolean();
  private int opened;
  private int ticks;
  private @Nullable FeedFrame announcement;
  private @Nullable FeedFrames announcementOf;

  StreamLoop(Context context, FeedFollower follower, FeedConfig config, StreamCount count) {
    this.context = context;
    this.follower = follower;
    this.config = config;
    this.count = count;
    var ticksPerBeat = Math.max(1, config.heartbeat().toMillis() / TICK_MILLIS);
    for (int i = 0; i < ticksPerBeat; i++) {
      beats.add(new LinkedHashSet<>());
    }
  }

  /** How many streams there are on all loops. */
  @FunctionalInterface
  interface StreamCount {
    int now();
  }

  void startTimer(Vertx vertx) {
    context.runOnContext(start -> vertx.setPeriodic(TICK_MILLIS, timer -> tick()));
  }

  void run(Runnable task) {
    context.runOnContext(now -> task.run());
  }

  FeedStream open(Subscriber subscriber, HttpServerResponse response, FeedFrames feed) {
    var age = config.maxAge().toMillis() * ThreadLocalRandom.current().nextDouble(SHORTEST_AGE, 1);
    var stream =
        new FeedStream(subscriber, this, response, System.currentTimeMillis() + (long) age);
    opened = (opened + 1) % beats.size();
    beats.get(opened).add(stream);
    stream.begin(feed);
    return stream;
  }

  void forget(FeedStream stream) {
    beats.forEach(part -> part.remove(stream));
  }

  void await(ChangesRequest request, FeedFrames feed) {
    if (!request.answer(feed)) {
      waiting.add(request);
    }
  }

  /** From any thread: one task brings every stream of this loop to the present state. */
  void feedMoved() {
    if (taskIsDue.compareAndSet(false, true)) {
      context.runOnContext(now -> advanceAll());
    }
  }

  void advance(FeedStream stream) {
    var feed = follower.frames();
    if (feed != null) {
      stream.advance(feed);
    }
  }

  int largestPush() {
    return config.largestPush();
  }

  /** One for all streams of this loop. */
  FeedFrame announcement(FeedFrames feed) {
    var known = announcement;
    if (known == null || announcementOf != feed) {
      known = feed.announce(count.now() * 1_000L / config.fetchesPerSecond());
      announcement = known;
      announcementOf = feed;
    }
    return known;
  }

  private void advanceAll() {
    taskIsDue.set(false);
    var feed = follower.frames();
    if (feed != null) {
      beats.forEach(part -> part.forEach(stream -> stream.advance(feed)));
      waiting.removeIf(request -> request.answer(feed));
    }
  }

  private void tick() {
    var feed = follower.frames();
    var now = System.currentTimeMillis();
    waiting.removeIf(request -> isOver(request, now));
    ticks = (ticks + 1) % beats.size();
    if (feed != null) {
      var slowReader = config.slowReader().toMillis();
      beats.get(ticks).removeIf(stream -> !stream.beat(feed, now, slowReader));
    }
  }

  private static boolean isOver(ChangesRequest request, long now) {
    if (now < request.deadline()) {
      return false;
    }
    request.answerNothing();
    return true;
  }
}
