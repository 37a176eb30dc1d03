package io.gnomon.policy.feed.stream;

import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.gnomon.policy.throttling.AdmissionService;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
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

  private static final Duration TICK = Duration.ofSeconds(1);
  private static final double MIN_AGE_RATIO = 0.8;

  private final Context context;
  private final FeedFrameCache frames;
  private final FeedStreamConfig config;
  private final IntSupplier streamCount;
  private final AdmissionService admissions;
  private final List<Set<FeedStream>> parts = new ArrayList<>();
  private final List<ChangesRequest> waiting = new ArrayList<>();
  private final AtomicBoolean isTaskQueued = new AtomicBoolean();
  private int lastOpened;
  private int lastBeat;
  private Buffer heartbeat;
  private @Nullable FeedFrame announcement;
  private @Nullable FeedFrames announced;

  /**
   * One without streams.
   *
   * @param streamCount of all loops together
   */
  StreamLoop(
      Context context,
      FeedFrameCache frames,
      FeedStreamConfig config,
      AdmissionService admissions,
      IntSupplier streamCount) {
    this.context = context;
    this.frames = frames;
    this.config = config;
    this.admissions = admissions;
    this.streamCount = streamCount;
    this.heartbeat = newHeartbeat();
    var ticksPerBeat = Math.max(1, config.heartbeat().toMillis() / TICK.toMillis());
    for (int i = 0; i < ticksPerBeat; i++) {
      parts.add(new LinkedHashSet<>());
    }
  }

  void startTimers(Vertx vertx, BackgroundTaskRegistry tasks, String name) {
    context.runOnContext(
        start -> {
          tasks.everyOnEventLoop(vertx, name, TICK, this::tick);
        });
  }

  void run(Runnable task) {
    context.runOnContext(now -> task.run());
  }

  FeedStream open(Subscriber subscriber, HttpServerRequest request, FeedFrames current) {
    var age = config.maxAge().toMillis() * ThreadLocalRandom.current().nextDouble(MIN_AGE_RATIO, 1);
    var stream = new FeedStream(subscriber, this, request, (long) age);
    lastOpened = (lastOpened + 1) % parts.size();
    parts.get(lastOpened).add(stream);
    stream.begin(current);
    return stream;
  }

  void remove(FeedStream stream) {
    parts.forEach(part -> part.remove(stream));
  }

  void await(ChangesRequest request, FeedFrames current) {
    request.answer(current);
    if (!request.isOver(System.currentTimeMillis(), slowReaderTimeout())) {
      waiting.add(request);
    }
  }

  /** From any thread: one task brings every stream of this loop to the current state. */
  void feedChanged() {
    if (isTaskQueued.compareAndSet(false, true)) {
      context.runOnContext(now -> advanceAll());
    }
  }

  /**
   * From any thread: ends every stream of this loop, so that its device is back within the time.
   */
  void drainAll(long spreadMillis) {
    context.runOnContext(now -> drainPart(0, spreadMillis));
  }

  /** Drains one stream of this loop. */
  void drain(FeedStream stream, long spreadMillis) {
    var delay = ThreadLocalRandom.current().nextLong(spreadMillis + 1);
    frames.current().ifPresent(current -> stream.drain(current, delay));
  }

  void advance(FeedStream stream) {
    frames.current().ifPresent(stream::advance);
  }

  /** The value for devices that get a message now. */
  long acknowledgeWithinMillis() {
    return admissions.acknowledgeWithinMillis(streamCount.getAsInt());
  }

  /** A field {@code retry}: within what time so many devices come back from a lost server. */
  Buffer heartbeat() {
    return heartbeat;
  }

  private Buffer newHeartbeat() {
    var millis = admissions.returnWithinMillis(streamCount.getAsInt());
    return Buffer.buffer("retry: " + millis + "\n\n");
  }

  int maxPushBytes() {
    return config.maxPushBytes();
  }

  /** The announcement that all streams of this loop share. */
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
    frames.current().ifPresent(current -> waiting.forEach(request -> request.answer(current)));
    advancePart(0);
  }

  /** A task for each part, so that what arrives meanwhile need not wait for all of them. */
  private void advancePart(int part) {
    frames.current().ifPresent(now -> parts.get(part).forEach(stream -> stream.advance(now)));
    if (part + 1 < parts.size()) {
      context.runOnContext(next -> advancePart(part + 1));
    }
  }

  private void drainPart(int part, long spreadMillis) {
    // What ends removes itself from the part.
    List.copyOf(parts.get(part)).forEach(stream -> drain(stream, spreadMillis));
    if (part + 1 < parts.size()) {
      context.runOnContext(next -> drainPart(part + 1, spreadMillis));
    }
  }

  private void tick() {
    var now = System.currentTimeMillis();
    var timeout = slowReaderTimeout();
    waiting.removeIf(request -> request.isOver(now, timeout));
    lastBeat = (lastBeat + 1) % parts.size();
    heartbeat = newHeartbeat();
    frames
        .current()
        .ifPresent(
            current -> parts.get(lastBeat).removeIf(each -> !each.beat(current, now, timeout)));
  }

  private long slowReaderTimeout() {
    return config.slowReaderTimeout().toMillis();
  }
}
