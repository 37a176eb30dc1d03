package io.gnomon.policy.feed.stream;

import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The streams and waiting requests of one event loop. All but {@link #feedChanged} runs on that
 * loop, so nothing is locked; there is one timer and, when the feed changes, one task for all of
 * them. Each tick of the timer sends heartbeats to a part of the streams, so that the load is
 * spread.
 */
final class StreamLoop {

  private static final long TICK_MILLIS = 1_000;
  private static final double MIN_AGE_RATIO = 0.8;

  private final Context context;
  private final FeedFrameCache frames;
  private final FeedStreamConfig config;
  private final IntSupplier streamCount;
  private final List<Set<FeedStream>> parts = new ArrayList<>();
  private final List<ChangesRequest> waiting = new ArrayList<>();
  private final AtomicBoolean isTaskQueued = new AtomicBoolean();
  private int lastOpened;
  private int lastBeat;
  private @Nullable FeedFrame announcement;
  private @Nullable FeedFrames announced;

  /**
   * One without streams.
   *
   * @param streamCount of all loops together
   */
  StreamLoop(
      Context context, FeedFrameCache frames, FeedStreamConfig config, IntSupplier streamCount) {
    this.context = context;
    this.frames = frames;
    this.config = config;
    this.streamCount = streamCount;
    var ticksPerBeat = Math.max(1, config.heartbeat().toMillis() / TICK_MILLIS);
    for (int i = 0; i < ticksPerBeat; i++) {
      parts.add(new LinkedHashSet<>());
    }
  }

  void startTimer(Vertx vertx, BackgroundTaskRegistry tasks, String name) {
    var interval = Duration.ofMillis(TICK_MILLIS);
    context.runOnContext(start -> tasks.everyOnEventLoop(vertx, name, interval, this::tick));
  }

  void run(Runnable task) {
    context.runOnContext(now -> task.run());
  }

  FeedStream open(Subscriber subscriber, HttpServerResponse response, FeedFrames current) {
    var age = config.maxAge().toMillis() * ThreadLocalRandom.current().nextDouble(MIN_AGE_RATIO, 1);
    var stream =
        new FeedStream(subscriber, this, response, System.currentTimeMillis() + (long) age);
    lastOpened = (lastOpened + 1) % parts.size();
    parts.get(lastOpened).add(stream);
    stream.begin(current);
    return stream;
  }

  void remove(FeedStream stream) {
    parts.forEach(part -> part.remove(stream));
  }

  void await(ChangesRequest request, FeedFrames current) {
    if (!request.answer(current)) {
      waiting.add(request);
    }
  }

  /** From any thread: one task brings every stream of this loop to the current state. */
  void feedChanged() {
    if (isTaskQueued.compareAndSet(false, true)) {
      context.runOnContext(now -> advanceAll());
    }
  }

  void advance(FeedStream stream) {
    frames.current().ifPresent(stream::advance);
  }

  int maxPushBytes() {
    return config.maxPushBytes();
  }

  /** The same for all streams of this loop. */
  FeedFrame announcement(FeedFrames current) {
    var frame = announcement;
    if (frame == null || announced != current) {
      frame = current.announce(streamCount.getAsInt() * 1_000L / config.fetchesPerSecond());
      announcement = frame;
      announced = current;
    }
    return frame;
  }

  private void advanceAll() {
    isTaskQueued.set(false);
    frames
        .current()
        .ifPresent(
            current -> {
              parts.forEach(part -> part.forEach(stream -> stream.advance(current)));
              waiting.removeIf(request -> request.answer(current));
            });
  }

  private void tick() {
    var now = System.currentTimeMillis();
    waiting.removeIf(request -> isOver(request, now));
    lastBeat = (lastBeat + 1) % parts.size();
    var timeout = config.slowReaderTimeout().toMillis();
    frames
        .current()
        .ifPresent(
            current -> parts.get(lastBeat).removeIf(each -> !each.beat(current, now, timeout)));
  }

  private static boolean isOver(ChangesRequest request, long now) {
    if (now < request.deadline()) {
      return false;
    }
    request.answerUnchanged();
    return true;
  }
}
