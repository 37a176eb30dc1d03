package io.gnomon.policy.feed.stream;

import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.gnomon.policy.device.DeviceConnections;
import io.gnomon.policy.devicegroup.GroupRef;
import io.gnomon.policy.feed.state.FeedCursor;
import io.gnomon.policy.feed.state.FeedStateCache;
import io.gnomon.policy.throttling.AdmissionService;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/** All streams of this replica. A device has one; a later one replaces an earlier one. */
@ApplicationScoped
public class FeedStreamRegistry implements DeviceConnections {

  private final FeedStateCache feed;
  private final FeedFrameCache frames;
  private final FeedStreamConfig config;
  private final AdmissionService admissions;
  private final Vertx vertx;
  private final BackgroundTaskRegistry tasks;
  private final AtomicInteger loopCount = new AtomicInteger();
  private final Map<String, FeedStream> byDevice = new ConcurrentHashMap<>();
  private final Map<Context, StreamLoop> loops = new ConcurrentHashMap<>();

  /** Within what time devices come back from this process, which is about to end; 0 before. */
  private volatile long drainSpreadMillis;

  FeedStreamRegistry(
      FeedStateCache feed,
      FeedFrameCache frames,
      FeedStreamConfig config,
      AdmissionService admissions,
      Vertx vertx,
      MeterRegistry metrics,
      BackgroundTaskRegistry tasks) {
    this.tasks = tasks;
    this.feed = feed;
    this.frames = frames;
    this.config = config;
    this.admissions = admissions;
    this.vertx = vertx;
    Gauge.builder("gnomon.feed.streams", byDevice, Map::size)
        .description("Open streams of the feed, one for each connected device")
        .register(metrics);
  }

  void listen(@Observes StartupEvent event) {
    feed.onChange(() -> loops.values().forEach(StreamLoop::feedChanged));
  }

  /** Sends every device away, each to come back elsewhere at a moment of its own. */
  void drain(@Observes ShutdownDelayInitiatedEvent event) {
    var spread = admissions.moveWithinMillis(byDevice.size());
    drainSpreadMillis = spread;
    loops.values().forEach(loop -> loop.drainAll(spread));
  }

  /** Whether this process is about to end. */
  boolean isDraining() {
    return drainSpreadMillis > 0;
  }

  @Override
  public boolean isConnected(String deviceId) {
    return byDevice.containsKey(deviceId);
  }

  /** Whether the device has held its stream of this replica since before that. */
  public boolean isConnectedSince(String deviceId, Instant at) {
    var stream = byDevice.get(deviceId);
    return stream != null && stream.openedAt < at.toEpochMilli();
  }

  /** The devices that hold a stream of this replica. */
  public Set<String> deviceIds() {
    return Set.copyOf(byDevice.keySet());
  }

  /** How many devices hold a stream of this replica. */
  public int connected() {
    return byDevice.size();
  }

  /**
   * Opens a stream, on the event loop of its connection; the caller removes it when the request is
   * over.
   */
  FeedStream open(Subscriber subscriber, HttpServerRequest request, FeedFrames current) {
    var stream = loop().open(subscriber, request, current);
    var earlier = byDevice.put(subscriber.deviceId(), stream);
    if (earlier != null) {
      earlier.loop.run(earlier::end);
    }
    if (isDraining()) {
      stream.loop.drain(stream, drainSpreadMillis);
    }
    return stream;
  }

  /** Whether a stream of the device has room. */
  boolean hasRoom(String deviceId) {
    return byDevice.size() < config.maxStreams() || byDevice.containsKey(deviceId);
  }

  /** Moves the device's stream to another group. */
  void move(String deviceId, GroupRef group) {
    onStream(deviceId, (stream, current) -> stream.moveTo(group, current));
  }

  /** Notes which revision the device has. */
  public void acknowledge(String deviceId, FeedCursor cursor) {
    onStream(deviceId, (stream, current) -> stream.acknowledge(cursor, current));
  }

  private void onStream(String deviceId, BiConsumer<FeedStream, FeedFrames> action) {
    var stream = byDevice.get(deviceId);
    if (stream != null) {
      frames.current().ifPresent(current -> stream.loop.run(() -> action.accept(stream, current)));
    }
  }

  /** Removes a stream that is over. */
  void remove(FeedStream stream) {
    byDevice.remove(stream.deviceId, stream);
    stream.loop.run(() -> stream.loop.remove(stream));
  }

  /** That of the running event loop. */
  StreamLoop loop() {
    // Requests have contexts of their own; what they share is the root context of their event loop.
    var root = VertxContext.getRootContext(vertx.getOrCreateContext());
    return loops.computeIfAbsent(root, this::newLoop);
  }

  private StreamLoop newLoop(Context root) {
    var loop = new StreamLoop(root, frames, config, admissions, byDevice::size);
    loop.startTimers(vertx, tasks, "feed-streams-" + loopCount.incrementAndGet());
    return loop;
  }
}
